package import PartaCore

extension ProfileReport {
    /// What the vendor does about a library that is refused; `nil` for one that is not, and where
    /// the document's own mistakes say it.
    package var hint: String? {
        guard let reason, !issues.hasErrors else { return nil }
        let known = Self.hints.first { reason.contains($0.fragment) }
        return known?.hint ?? Self.generalHint
    }

    /// What is said of a reason that stands in no row of the table.
    package static let generalHint =
        "The contract is parta_profile.h; a debugger shows more: gdb --args parta-probe."

    /// What to do, by the first of these fragments that stands in the reason.
    private static let hints: [(fragment: String, hint: String)] = [
        ("No such file", "Give the path of the library that was built, such as ./profile.so."),
        ("no ordinary file", "Give the path of the library that was built, such as ./profile.so."),
        ("not an ELF file", "Give the library that the compiler wrote, built with -shared -fPIC."),
        ("64-bit little-endian", "Build for the host's own machine, without -m32."),
        ("not a shared library", "Link with -shared: cc -shared -fPIC profile.c -o profile.so."),
        ("is built for machine", "Build on the kind of machine on which the host runs."),
        (
            "section table is missing",
            "Strip with strip --strip-unneeded at most, without --strip-section-headers."
        ),
        ("point outside the file", "The file is cut short or damaged; build or copy it again."),
        (
            "note .note.parta is damaged",
            "Write it with PARTA_PROFILE_NOTE of parta_profile.h, once."
        ),
        (
            "exports no parta_profile_entry_1",
            "Define int32_t parta_profile_entry_1(const parta_host_v1 *, parta_profile_v1 *); with "
                + "-fvisibility=hidden include parta_profile.h first, in C++ inside extern \"C\"."
        ),
        (
            "It imports",
            "Remove the call: a profile starts no process and leaves the host's locale, "
                + "environment and folder alone; nm -D --undefined-only lists what is imported."
        ),
        (
            "The system cannot load it",
            "Link what is missing: ldd -r names undefined symbols; libraries beside it are found "
                + "with -Wl,-rpath,'$ORIGIN'."
        ),
        (
            "speaks no version",
            "Compare host->abi_oldest and abi_newest with PARTA_PROFILE_ABI as the example does."
        ),
        ("of the contract; the host offered", "Set out->abi = PARTA_PROFILE_ABI."),
        ("Its entry returned status", "The statuses are PARTA_PROFILE_… of parta_profile.h."),
        ("no document (NULL)", "Set out->document before the entry returns PARTA_PROFILE_OK."),
        ("an empty document", "Set out->document_length to the document's bytes, without the NUL."),
        ("bytes; ", "The length counts bytes; PARTA_PROFILE_DOCUMENT_MAX is the limit."),
        (
            "document is no JSON",
            "partactl profile check document.json shows the line; out->document_length counts "
                + "bytes, and a NUL at the end does not belong to them."
        ),
        (
            "duplicate name",
            "An object has each name once: keep one of the two, with the values of both."
        ),
        (
            "line 1, column 1: unexpected",
            "A document begins with {. Save it as UTF-8 without a byte order mark (BOM)."
        ),
        (
            "No JSON at",
            "Look at that place and before it: a comma too many or too few, a quotation mark or "
                + "bracket left open; JSON has no comments."
        ),
        (
            "not of schema",
            "Begin the document with \"schema\": \"\(ProfileDocument.schemaName)\"."
        ),
        ("small Latin letters", "Write an id such as music-school."),
        (
            "Its note says",
            "Write the same id and version into PARTA_PROFILE_NOTE and the document."
        ),
        ("is taken by", "Remove one of the two libraries, or give yours an id of its own."),
        ("declared twice", "Give each vendor function a name of its own."),
        ("words without spaces", "Write the symbol as it stands in C, such as profile_next_unit."),
        (
            "but exports no",
            "Export the function under that name: PARTA_PROFILE_EXPORT in C, extern \"C\" in C++, "
                + "@c and a name beginning with profile_ in Swift."
        ),
        ("is not UTF-8", "Return UTF-8; cut long texts between characters, not within one."),
        ("wrote beyond the struct", "Write no member beyond out->struct_size bytes."),
        ("changed the locale", "Remove setlocale; write numbers with snprintf and %d or %ld."),
        ("changed the working directory", "Remove chdir; use absolute paths."),
        ("changed what signal", "Remove signal and sigaction; handlers belong to the host."),
        (
            "descriptor that is not its own",
            "Close and write only what the library opened; print nothing."
        ),
        (
            "closed descriptors",
            "Close only descriptors that the library opened; or it needs too much memory."
        ),
        (
            "started a process or opened",
            "A profile is data and small functions: no fork, no socket."
        ),
        ("more processor time", "A function answers at once; look for a loop that does not end."),
        ("It wrote a file", "A profile keeps nothing; the host stores what must last."),
        ("It ended the process", "Remove exit, abort and assert; return NULL for \"no answer\"."),
        (
            "It crashed",
            "A function bears any argument of its types: the empty text, 300 bytes, -1; compile "
                + "with -g -fsanitize=address,undefined and call it with those."
        ),
        (
            "did not finish",
            "The entry and each function answer at once; look for a lock or a loop."
        ),
        ("could not be started", "Set PARTA_PROBE to the program parta-probe."),
    ]
}

extension Issues.Issue {
    /// The issue as tools print it.
    package var json: JSON {
        [
            "path": .string(path), "message": .string(message), "hint": .string(hint),
            "isWarning": .boolean(isWarning),
        ]
    }
}
