package import PartaCore

/// The completion of `partactl` in shells, derived from the commands and the registry.
///
/// The table of words is one text that bash and zsh both read; only what is done with it differs.
package enum ShellCompletion {
    /// The script for bash: goes to `share/bash-completion/completions/partactl`.
    package static func bash(for registry: Registry, _ commands: [CommandSynopsis]) -> String {
        header("bash") + table(registry, commands) + """

            _partactl() {
                local subject=${COMP_WORDS[1]} verb=${COMP_WORDS[2]} place=$COMP_CWORD
                local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
                local choices flags suffixes files suffix
                _partactl_table
                # Options are offered to those who have begun one, where files may stand too.
                case $current in
                -*) files="" ;;
                *) [ -z "$files" ] || choices=${choices%%--*} ;;
                esac
                local IFS=$' \\n'
                COMPREPLY=($(compgen -W "$choices" -- "$current"))
                [ -n "$files" ] || return 0
                compopt -o filenames 2>/dev/null
                local IFS=$'\\n'
                if [ "$files" = file ] && [ -z "$suffixes" ]; then
                    COMPREPLY+=($(compgen -f -- "$current"))
                    return 0
                fi
                COMPREPLY+=($(compgen -d -- "$current"))
                local IFS=' '
                for suffix in $suffixes; do
                    local IFS=$'\\n'
                    COMPREPLY+=($(compgen -f -X "!*.$suffix" -- "$current"))
                done
            }
            complete -F _partactl partactl

            """
    }

    /// The script for zsh: goes to `share/zsh/site-functions/_partactl`.
    package static func zsh(for registry: Registry, _ commands: [CommandSynopsis]) -> String {
        "#compdef partactl\n" + header("zsh") + table(registry, commands) + """

            _partactl() {
                local subject=${words[2]} verb=${words[3]} place=$((CURRENT - 1))
                local previous=${words[CURRENT - 1]}
                local choices flags suffixes files
                _partactl_table
                case ${words[CURRENT]} in
                -*) files="" ;;
                *) [ -z "$files" ] || choices=${choices%%--*} ;;
                esac
                [ -z "$choices" ] || compadd -- ${=choices}
                case $files in
                folder) _files -/ ;;
                file)
                    if [ -n "$suffixes" ]; then
                        _files -g "*.(${suffixes// /|})"
                    else
                        _files
                    fi
                    ;;
                esac
            }
            # Loaded by compinit it is the body of the function; by `source` it is not.
            if [ "${funcstack[1]}" = _partactl ]; then _partactl "$@"; else compdef _partactl partactl; fi

            """
    }

    private static func header(_ shell: String) -> String {
        """
        # \(shell) completion for partactl, derived from its operations; `partactl describe completion
        # \(shell)` prints it.

        """
    }

    /// The function that fills `choices`, `flags`, `files` and `suffixes` from `subject`, `verb`,
    /// `previous` and `place`.
    private static func table(_ registry: Registry, _ commands: [CommandSynopsis]) -> String {
        let entries = registry.entries.filter { entry in
            !commands.contains { $0.name == entry.noun }
        }
        let nouns = Set(entries.map(\.noun)).sorted()
        let first = commands.map(\.name) + nouns + ["help", "--version"]
        var lines = [
            "_partactl_table() {", #"    choices="" flags="--help" suffixes="" files="""#,
            "    if [ \"$place\" = 1 ]; then",
            "        choices=\"\(first.joined(separator: " "))\"",
            "        return", "    fi", "    case \"$subject $verb\" in",
        ]
        for command in commands {
            lines += ["    \(quoted(command.name + " "))*)"] + arms(of: command) + ["        ;;"]
        }
        for entry in entries {
            lines += ["    \(quoted("\(entry.noun) \(entry.verb)")))"] + arms(of: entry)
            lines.append("        ;;")
        }
        lines += ["    esac", "    [ \"$place\" = 2 ] || return 0", "    case $subject in"]
        for noun in nouns {
            let verbs = entries.filter { $0.noun == noun }.map(\.verb) + ["--help"]
            lines.append("    \(noun)) choices=\"\(verbs.joined(separator: " "))\" ;;")
        }
        return (lines + ["    esac", "}", ""]).joined(separator: "\n")
    }

    private static func arms(of command: CommandSynopsis) -> [String] {
        let flags = command.options.filter { $0.value == nil }.map(\.name) + ["help"]
        let valued = command.options.compactMap { option in
            option.value.map { (name: option.name, hint: $0) }
        }
        var lines = decision(options: valued, flags: flags)
        let free = command.operand
        lines.append("        \(assignment(free, also: command.options.map(\.name) + ["help"]))")
        guard !command.verbs.isEmpty else { return lines }
        let verbs = command.verbs.joined(separator: " ")
        lines.append(
            "        if [ \"$place\" = 2 ]; then choices=\"\(verbs) --help\" files=\"\"; fi")
        return lines
    }

    private static func arms(of entry: Registry.Entry) -> [String] {
        var options = entry.request.map { (name: $0.name, hint: hint(of: $0.type)) }
        if entry.access.writes { options.append((name: "idempotencyKey", hint: ValueHint())) }
        var folder = ValueHint()
        folder.isFolder = true
        var file = ValueHint()
        file.isFile = true
        options += [
            (name: "request", hint: ValueHint()), (name: "data", hint: folder),
            (name: "key", hint: file),
        ]
        return decision(options: options, flags: ["help"]) + [
            "        \(assignment(ValueHint(), also: options.map(\.name) + ["help"]))"
        ]
    }

    /// Leaves the function where an option's value stands, with what it may be.
    private static func decision(
        options: [(name: String, hint: ValueHint)], flags: [String]
    ) -> [String] {
        var lines = [
            "        flags=\"\(dashed(flags))\"", "        case $previous in",
        ]
        for option in options where option.hint != ValueHint() {
            lines.append(
                "        --\(option.name)) \(assignment(option.hint, also: [])); return ;;")
        }
        // An option that stands in no list is left alone: it may be a newer host's.
        lines.append("        --*) case \" $flags \" in *\" $previous \"*) ;; *) return ;; esac ;;")
        return lines + ["        esac"]
    }

    private static func assignment(_ hint: ValueHint, also options: [String]) -> String {
        let words = hint.words + options.map { "--" + $0 }
        var parts = ["choices=\"\(words.joined(separator: " "))\""]
        if hint.isFile {
            parts.append("files=file")
            if !hint.suffixes.isEmpty {
                parts.append("suffixes=\"\(hint.suffixes.joined(separator: " "))\"")
            }
        } else if hint.isFolder {
            parts.append("files=folder")
        }
        return parts.joined(separator: " ")
    }

    private static func hint(of type: FieldType) -> ValueHint {
        switch type {
        case .choice(let words): ValueHint(words: words)
        case .boolean: ValueHint(words: ["true", "false"])
        default: ValueHint()
        }
    }

    private static func dashed(_ names: [String]) -> String {
        names.map { "--" + $0 }.joined(separator: " ")
    }

    private static func quoted(_ text: String) -> String { "\"" + text + "\"" }
}
