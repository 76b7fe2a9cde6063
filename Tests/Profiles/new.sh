# `partactl profile new`: both languages, and what it refuses; sourced by run.

mkdir -p "$work/new"
cd "$work/new"
holds "new: C" partactl profile new music-club --language c --into c-folder --title 'Клуб "Лад" \ C'
cd c-folder
holds "new: make" make
sound "new: C" ./music_club.so
holds "new: make check" make check
holds "new: make play" make play
holds "new: through the doors" partactl play --door engine,c,http --profiles . \
    --overlays institutions scenes/*.scene
holds "new: the title" grep -qF '"name": {"nom": "Клуб \"Лад\" \\ C"}' document.json
if grep -rIl 'example-profile\|example_profile\|ExampleProfile' . >"$work/out"; then
    fail "new: the template's name is left" "$work/out"
fi
pass

# Scenes of the template hold for the overlay they speak of, also when a second one comes.
sed 's/«Пример»/«Гамбит»/' institutions/example.json >institutions/gambit.json
holds "new: a second institution" make play
rm institutions/gambit.json
# A library that is refused is named by the scenes with the reason.
sed -i.kept 's/(void)year;/(void)year; return (char *)1;/' music_club.c
tells "new: play tells why a library is refused" "music_club.so: refused: It crashed" make play CFLAGS=-Wno-all
mv music_club.c.kept music_club.c
holds "new: mended" make -B

# A C++ compiler of the vendor's choice and a strict C compiler take the same file and header.
holds "new: clang" make -B CC="${CLANG:-clang}"

cd "$work/new"
holds "new: Swift" partactl profile new swift --language swift --into swift/
cd swift
holds "new: swift build" swift build -c release
sound "new: Swift" .build/release/libSwiftProfile.so "brings its own Swift runtime"
holds "new: play Swift" partactl play --door engine,c --profiles .build/release \
    --overlays institutions scenes/*.scene
sed -i 's/"version": "1.0.0"/"version": "1.0.1"/' document.json
holds "new: a changed document is built in" swift build -c release
holds "new: its new version" sh -c "partactl profile check --json .build/release/*.so | grep -q '\"version\": \"1.0.1\"'"

cd "$work/new"
for id in Chess a--b -a a- 9a 'a b' ../a a/b "" "$(printf 'a%.0s' $(seq 65))" школа; do
    tells "new: the id \"$id\"" "invalidArgument [id]" partactl profile new "$id" --language c
done
tells "new: no language" "invalidArgument [language]" partactl profile new chess
tells "new: an option that is mistyped" "Is --language meant?" partactl profile new chess --langauge c
tells "new: an option that is none" "partactl profile has no option --zz." partactl profile new chess --language c --zz 1
tells "new: another language" "invalidArgument [language]" partactl profile new chess --language go
tells "new: a title of two lines" "invalidArgument [title]" partactl profile new chess --language c \
    --title "$(printf 'a\nb')"
tells "new: a folder that exists" "conflict [into]" partactl profile new swift --language c
mkdir empty
tells "new: an empty folder that exists" "conflict [into]" partactl profile new e --language c --into empty
ln -s nowhere dangling
tells "new: a link that leads nowhere" "Cannot" partactl profile new e --language c --into dangling
tells "new: below a file" "Cannot" partactl profile new e --language c --into c-folder/Makefile/e
ls -A >"$work/out"
printf '%s\n' c-folder dangling empty swift | cmp -s - "$work/out" || fail "new: something is left" "$work/out"
[ -z "$(ls -A empty)" ] || fail "new: the empty folder was filled"
holds "new: the folder that existed is as it was" test -f swift/Package.swift
