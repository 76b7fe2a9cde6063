# The examples, built in copies, checked and played; sourced by run.

# sound FOLDER LIBRARY WARNING…: accepted, without warnings but the one that is known.
sound() {
    holds "$1: check" partactl profile check "$2"
    grep -q ': accepted$' "$work/out" || fail "$1: not accepted" "$work/out"
    if grep 'warning:' "$work/out" | grep -qv "${3:-no such warning}"; then
        fail "$1: warnings" "$work/out"
    fi
    holds "$1: overlays" partactl profile check --profiles "$(dirname "$2")" institutions/*.json
    if grep -q 'warning:' "$work/out"; then fail "$1: warnings of an overlay" "$work/out"; fi
}

for name in c-profile cxx-profile swift-profile; do
    mkdir -p "$work/examples/$name"
    (cd "$root/Examples/$name" && tar cf - --exclude=.build --exclude=build --exclude='*.so' .) |
        (cd "$work/examples/$name" && tar xf -)
done

cd "$work/examples/c-profile"
holds "c-profile: make" make
sound c-profile ./music_school.so
holds "c-profile: play" partactl play --door engine,c --profiles . --overlays institutions scenes/*.scene

cd "$work/examples/cxx-profile"
holds "cxx-profile: make" make
sound cxx-profile ./art_school.so
holds "cxx-profile: play" partactl play --door engine,c --profiles . --overlays institutions scenes/*.scene
# Free of exceptions, and of the C++ library at run time.
nm -D --undefined-only art_school.so >"$work/out"
if grep -q ' _Z\|__cxa_throw\|__gxx_personality\|GLIBCXX' "$work/out"; then
    fail "cxx-profile: needs the C++ library" "$work/out"
fi
pass

cd "$work/examples/swift-profile"
holds "swift-profile: build" swift build -c release
library=.build/release/libSportsSchoolProfile.so
sound swift-profile $library "brings its own Swift runtime"
holds "swift-profile: play" partactl play --door engine,c --profiles .build/release \
    --overlays institutions scenes/*.scene
# Its runtime is inside and hidden: nothing of Swift is asked for or given.
ldd $library >"$work/out"
if grep -q 'libswift\|Foundation' "$work/out"; then fail "swift-profile: no static runtime" "$work/out"; fi
nm -D --defined-only $library | sed 's/.* //' | LC_ALL=C sort >"$work/out"
printf '%s\n' parta_profile_entry_1 profile_check_unit profile_next_unit |
    cmp -s - "$work/out" || fail "swift-profile: exports" "$work/out"
pass
