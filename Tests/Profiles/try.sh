# `partactl profile try`: the prompt, a scene, the browser's door, and that nothing stays behind when
# it ends, however it ends. Sourced by run.

cd "$work/new/c-folder"
# The folders of temporary hosts.
trials() { find "$TMPDIR" -name 'parta-trial*'; }

# answers TEXT LIBRARY LINE…: the prompt prints the text.
answers() {
    text=$1 file=$2
    shift 2
    printf '%s\n' "$@" | partactl profile try "$file" --overlay institutions/example.json --prompt >"$work/out" 2>&1 ||
        fail "try: a line failed" "$work/out"
    grep -qF -- "$text" "$work/out" || fail "try: no answer \"$text\"" "$work/out"
    pass
}
answers '"name": "Центр «Пример»"' music_club.so 'as learner institution.show {"institution":"$institution"}'
answers '"learners": 3' music_club.so \
    'as admin movement.rollover {"institution":"$institution"} -> {"units":["...",{"name":"Группа 1","next":"Группа 2"}]}'
answers 'its functions are left out: unit.next' document.json \
    'as admin movement.rollover {"institution":"$institution"}'
answers '"number":2' music_club.so 'as learner message.post \' \
    '  {"chat":"$chat_group-learners","text":"Да"} -> {"number":2}' 'clock +1d' \
    'as nobody message.list {"chat":"$chat_group-learners"} !! unauthenticated'
tells "try: a line that does not hold" "line 2:" sh -c \
    "printf 'as admin member.list {\"institution\":\"\$institution\"}\nas admin no.such {}\n' | partactl profile try music_club.so --prompt"
printf 'title A trial\nas lead message.post {"chat":"$chat_group-learners","text":"Да"} -> {"number":2}\n' >trial.scene
holds "try: a scene" partactl profile try music_club.so --scene trial.scene
printf 'as lead message.post {"chat":"$chat_group-learners","text":"Да"} -> {"number":9}\n' >trial.scene
tells "try: a scene that does not hold" "trial.scene:1:" partactl profile try music_club.so --scene trial.scene
tells "try: a broken document" "refused" sh -c 'sed s/promised/promise/ document.json >b.json; partactl profile try b.json --prompt'
tells "try: a wrong overlay" "overlay.roles" sh -c 'echo "{\"roles\": 1}" >o.json; partactl profile try document.json --overlay o.json --prompt'
tells "try: an address of others" "invalidArgument [listen]" partactl profile try document.json --listen 0.0.0.0:0
printf '%s\n' 'as admn chat.list {}' 'hello' 'as admin' 'as admin no.such {}' >lines
tells "try: a person who is not there" "admn has not signed in; who has: admin" sh -c 'partactl profile try document.json --prompt <lines'
for text in "line 2: unknown word hello; a line begins with as" "line 3: a call looks like" "line 4: refused"; do
    grep -qF "$text" "$work/out" || fail "try: does not tell \"$text\"" "$work/out"
done
[ "$(grep -c 'There is no such operation' "$work/out")" = 1 ] || fail "try: a refusal is shown twice" "$work/out"
pass
tells "try: no such overlay" "There is no file no.json" partactl profile try document.json --overlay no.json --prompt
tells "try: a wrong address" "invalidArgument [listen]" sh -c 'partactl profile try document.json --listen 256.0.0.1:1'
# A role that nobody may bring in is told.
sed 's/"role": "deputy", "target": "staff", "issuers": \["@administrators"\]/"role": "deputy", "target": "staff", "standing": "absent", "issuers": []/; s/"who": \["@staff", "@learners"\]/"who": ["@learners"]/' document.json >c.json
partactl profile try c.json --prompt </dev/null >"$work/out" 2>&1 || fail "try: a role that is forgotten" "$work/out"
grep -q 'nobody comes into the role "deputy"' "$work/out" || fail "try: the forgotten role is not told" "$work/out"
pass

# Every profile of the tree, under its institutions' overlays, gets people into all of its roles.
for pair in cdt:AdditionalEducation kontakt:AdditionalEducation tipk:College school29:School tot:TechnicalSchool; do
    library=$(find "$work/prefix" -name "libparta-${pair#*:}.so" | head -n 1)
    holds "try: ${pair%:*}" partactl profile try "$library" --prompt \
        --overlay "$root/Examples/institutions/${pair%:*}.json" </dev/null
    if grep -q '^note:' "$work/out"; then fail "try: ${pair%:*}" "$work/out"; fi
done

# ended SIGNAL STATUS ARGUMENT…: a trial that a signal ends leaves nothing behind.
ended() {
    signal=$1 status=$2
    shift 2
    mkfifo "$work/lines"
    # The trial's standard input stays open and empty.
    partactl profile try "$@" <"$work/lines" >"$work/served" 2>&1 &
    trial=$!
    exec 9>"$work/lines"
    rm "$work/lines"
    turns=0
    while ! grep -q 'http://.*/\|^Known:' "$work/served"; do
        kill -0 "$trial" 2>/dev/null || fail "try: ended by itself" "$work/served"
        turns=$((turns + 1))
        [ "$turns" -lt 600 ] || fail "try: shows nothing within a minute" "$work/served"
        sleep 0.1
    done
    link=$(sed -n 's|.*\(http://127[^ ]*/[^ ]*\)$|\1|p' "$work/served" | head -n 1)
    if [ -n "$link" ]; then
        curl -sfL -o "$work/page" "$link" || fail "try: $link does not open" "$work/served"
        grep -qi '<!doctype html' "$work/page" || fail "try: $link is no page" "$work/page"
    fi
    [ -n "$(trials)" ] || fail "try: the host lies elsewhere"
    kill -s "$signal" "$trial"
    code=0
    wait "$trial" || code=$?
    trial=""
    exec 9>&-
    [ "$code" = "$status" ] || fail "try: $signal ends with $code" "$work/served"
    [ -z "$(trials)" ] || fail "try: $signal leaves $(trials)"
    pass
}
ended INT 130 music_club.so --overlay institutions/example.json
ended TERM 143 document.json
ended HUP 129 music_club.so --prompt
