# What programs with a sanitizer need around them; sourced with the folder of the plain build in
# $build and a folder for files in $work.

# With Swift's backtracer a crash never ends.
export SWIFT_BACKTRACE=enable=no
LSAN_OPTIONS=suppressions=$PWD/Tests/Sanitizers/leaks.txt:print_suppressions=0
UBSAN_OPTIONS=print_stacktrace=1
export LSAN_OPTIONS UBSAN_OPTIONS
# The probe limits memory to less than any sanitizer takes, so plain libraries are tried by a plain
# probe.
[ -x "$build/parta-probe" ] || {
    echo "$build/parta-probe is missing: swift build" >&2
    exit 1
}
mkdir -p "$work/profiles"
cp "$build"/libparta-*.so "$work/profiles/"
PARTA_PROBE=$(cd "$build" && pwd)/parta-probe
PARTA_PROFILE_PATH=$(cd "$work" && pwd)/profiles
HOME=$(cd "$work" && pwd)/home
export PARTA_PROBE PARTA_PROFILE_PATH HOME
# The sanitizers that Swift's libraries are built with are those of its own clang.
clang=$(dirname "$(readlink -f "$(command -v swiftc)")")/clang
