# Breaks a new profile in the ways that vendors do; each is refused and says what to do. Sourced by run.

cd "$work/new/c-folder"
cp document.json sound.json
cp music_club.c sound.c

# document SED PATH HINT: a broken document is refused at the path and with the hint, by itself and
# in the library.
document() {
    sed "$1" sound.json >document.json
    cmp -s document.json sound.json && fail "the mutation \"$1\" changes nothing"
    tells "document alone: $1" "$2" partactl profile check document.json
    grep -qF -- "hint: $3" "$work/out" || fail "$1: no hint \"$3\"" "$work/out"
    make >/dev/null 2>&1 || fail "$1: does not build"
    tells "in the library: $1" "$2" partactl profile check music_club.so
    grep -qF -- "hint: $3" "$work/out" || fail "$1: no hint \"$3\" for the library" "$work/out"
}
document 's/"category": "parent"/"category": "parents"/' "roles.5.category:" 'Broad kind of people. Write one of "staff", "learner", "parent". Is "parent" meant?'
document 's/"id": "music-club"/"id": "Music club"/' "id:" "Begin with a letter"
document 's/"version": "1.0.0"/"version": "1.0.x"/' "version:" 'Write "version": "1.0.0"'
document 's/"target": "institution", "issuers": \["@administrators"\]/"target": "institution", "issuers": ["@admins"]/' "invites.2.issuers.0:" "Roles here: deputy, head"
document 's/"role": "parent", "target": "chat"/"role": "parent", "target": "unit"/' "invites.5.target:" 'Write "target": "chat".'
document 's/, "clause": "3.5"}/}/' "joinRequests.clause:" 'Add "clause": "2.1"'
document 's/"extent": "closed"/"extent": "none"/' "channels.system:" 'Write "extent": "closed"'
document 's/"gen": "Центра", //' "institution.word.gen:" "Add to «Центр» the genitive"
document 's/"units": \[/"unit": [/' "units:" "The kinds of learners"
document 's/"signature": "S(si)"/"signature": "S(is)"/' "vendorFunctions.0.signature:" "Write S(si)"
document 's/"aliases": \["Объявления"\]/"aliases": ["НОВОСТИ"]/' "channels.system.0.aliases.0:" "Names and keys lead to one thing"

sed 's/"schema": "parta.profile\/1",/"schema": "parta.profile\/1"/' sound.json >document.json
tells "no JSON" "No JSON at line 3, column 5" partactl profile check document.json
tells "no JSON: a hint" "a comma too many or too few" partactl profile check document.json
tells "the line of a mistake" "line 5: version:" sh -c \
    'sed "s/\"version\": \"1.0.0\"/\"version\": \"1.0.0.0\"/; 2i\\\\" sound.json >l.json; partactl profile check l.json'
cp sound.json document.json

# library SED REASON HINT: a library that does not do what it says.
library() {
    sed "$1" sound.c >music_club.c
    cmp -s music_club.c sound.c && fail "the mutation \"$1\" changes nothing"
    make CFLAGS=-O1 >/dev/null 2>&1 || fail "$1: does not build"
    tells "library: $1" "$2" partactl profile check music_club.so
    grep -qF -- "hint: $3" "$work/out" || fail "$1: no hint \"$3\"" "$work/out"
    tells "library at the trial: $1" "$2" partactl profile try music_club.so --prompt
}
library 's/"1.0.0")/"1.0.1")/' "Its note says music-club 1.0.1" "Write the same id and version"
library 's/PARTA_PROFILE_EXPORT char \*profile_next/char *profile_next/' "exports no profile_next_unit" "Export the function"
library 's/^int32_t parta_profile_entry_1/int32_t parta_profile_entry_2/' "exports no parta_profile_entry_1" "Define int32_t parta_profile_entry_1"
library 's/(void)year;/abort();/' "It crashed" "A function bears any argument"
library 's/(void)year;/for (;;) {}/' "its function unit.next" "The entry and each function answer at once"
library 's/(void)year;/exit(3);/' "It ended the process" "Remove exit"
library 's/(void)year;/if (system("true")) return NULL;/' "It imports system" "Remove the call"
library 's/out->document = document;//' "no document" "Set out->document"
library 's/document_end - document)/document_end - document + 9)/' "is no JSON" "partactl profile check document.json"
library 's/return PARTA_PROFILE_OK;/return 7;/' "status 7" "The statuses are"
cp sound.c music_club.c
holds "the sound profile again" make -B check

# An overlay may not make another profile of it.
printf '{"schema":"parta.profile/1","id":"music-club","roles":[{"key":"lead","category":"pupil"}]}' >institutions/bad.json
tells "an overlay" "roles.2.category:" partactl profile check --profiles . institutions/bad.json
printf '{"schema":"parta.profile/1","id":"no-such-profile"}' >institutions/bad.json
tells "an overlay over nothing" "name its folder with --profiles" partactl profile check institutions/bad.json
rm institutions/bad.json
tells "a file that is not there" "notFound" partactl profile check nowhere.json
tells "a library that is not there" "hint: Give the path" partactl profile check nowhere.so
# A scene that does not hold is told with its line.
sed 's/"name":"Новости"/"name":"Афиша"/' scenes/words.scene >scenes/wrong.scene
tells "a scene that does not hold" "scenes/wrong.scene:5:" partactl play --profiles . \
    --overlays institutions scenes/wrong.scene
rm scenes/wrong.scene
