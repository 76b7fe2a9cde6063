# Sets a machine up that has only the Swift toolchain, gcc and Python 3; sourced, not run.
# need_packages NAME… installs missing Debian packages, or says the one command that does.

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }

need_packages() {
    missing=""
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
            missing="$missing $package"
    done
    [ -z "$missing" ] && return 0
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo"
    else
        echo "parta needs these packages. Install them and start again:" >&2
        echo "    sudo apt-get install -y$missing" >&2
        exit 1
    fi
    say "Installing$missing"
    $as_root apt-get update -q >/dev/null 2>&1 || true
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends $missing >/dev/null
}

need_toolchain() {
    for tool in swift gcc python3; do
        command -v "$tool" >/dev/null 2>&1 || {
            echo "parta needs $tool on the PATH: the Swift 6.3 toolchain, gcc and Python 3." >&2
            exit 1
        }
    done
}

# run_logged LOG COMMAND…: runs a command with its output in a file, and shows how far it is every
# few seconds; returns the command's status.
run_logged() {
    log_file=$1
    shift
    "$@" >"$log_file" 2>&1 &
    running=$!
    seconds=0
    while kill -0 "$running" 2>/dev/null; do
        sleep 1
        seconds=$((seconds + 1))
        if [ $((seconds % 10)) = 0 ]; then
            printf '    %3s s  %s\n' "$seconds" "$(tail -n 1 "$log_file" | tr -cd '\40-\176' | cut -c1-100)" >&2
        fi
    done
    wait "$running"
}
