import PartaCore
import Testing

@Suite struct MailMessageTests {
    @Test func `folded headers and encoded words become text`() throws {
        let mail = try message(
            """
            From: =?UTF-8?B?0JDQvdC90LA=?= <anna@example.org>
            Subject: =?UTF-8?B?0JfQsNGP?=
             =?UTF-8?Q?=D0=B2=D0=BA=D0=B0_=E2=84=96?= 5

            Текст
            """)
        #expect(mail.subject == "Заявка № 5")
        #expect(mail.sender == "anna@example.org")
        #expect(mail.text == "Текст")
    }

    @Test func `a letter cut between two encoded words is joined`() throws {
        // «Яя» is D0 AF D1 8F; the cut lies inside of «я».
        let mail = try message("Subject: =?UTF-8?Q?=D0=AF=D1?= =?UTF-8?Q?=8F?=\n\n.")
        #expect(mail.subject == "Яя")
    }

    @Test(arguments: [
        ("=?windows-1251?B?x+D/4urg?=", "Заявка"), ("=?koi8-r?B?+sHR18vB?=", "Заявка"),
        ("=?KOI8-R?Q?=FA=C1=D1=D7=CB=C1?=", "Заявка"),
        ("=?windows-1251?Q?=C7=E0=FF=E2=EA=E0_1?=", "Заявка 1"), ("plain", "plain"),
        ("=?strange", "=?strange"), ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
    ])
    func `words in the usual Russian sets are read`(encoded: String, text: String) throws {
        #expect(try message("Subject: \(encoded)\n\n.").subject == text)
    }

    @Test func `text and attachments of a multipart message are found`() throws {
        let mail = try message(
            """
            Content-Type: multipart/mixed; boundary="b 1"

            preamble
            --b 1
            Content-Type: text/plain; charset=windows-1251
            Content-Transfer-Encoding: quoted-printable

            =D4=C8=CE: =C8=E2=E0=ED=
            =EE=E2
            --b 1
            Content-Type: application/pdf;
             name="=?UTF-8?B?0L/RgNC40LrQsNC3LnBkZg==?="
            Content-Disposition: attachment
            Content-Transfer-Encoding: base64

            JVBE
            Rg==
            --b 1--
            epilogue
            """)
        #expect(mail.text == "ФИО: Иванов")
        #expect(mail.attachments.map(\.name) == ["приказ.pdf"])
        #expect(mail.attachments.map(\.type) == ["application/pdf"])
        #expect(mail.attachments.map(\.content) == [Array("%PDF".utf8)])
    }

    @Test func `a file name in pieces is put together`() throws {
        let mail = try message(
            """
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*0*=utf-8''%D0%BF%D1%80;
             filename*1*=%D0%B8; filename*2=.pdf

            x
            """)
        #expect(mail.attachments.first?.name == "при.pdf")
    }

    @Test func `a page stands for the text only without one`() throws {
        let page = "Content-Type: text/html\n\n<p>ФИО:&nbsp;Иванов<br>Тел</p>"
        #expect(try message(page).text == "ФИО: Иванов\nТел\n")
        let both = """
            Content-Type: multipart/alternative; boundary=b

            --b

            простой
            --b
            Content-Type: text/html

            <b>сложный</b>
            --b--
            """
        #expect(try message(both).text == "простой")
    }

    @Test func `line ends of the wire are understood`() throws {
        let mail = try message("Subject: a\n\nодин\nдва", isWire: true)
        #expect(mail.text.split(whereSeparator: \.isNewline) == ["один", "два"])
    }

    @Test(arguments: [
        "", "no headers at all", "Content-Transfer-Encoding: base64\n\n%%%",
        "Content-Transfer-Encoding: x-own\n\nx",
    ])
    func `what is no message or is broken is refused`(text: String) {
        let failure = #expect(throws: Failure.self) { try message(text) }
        #expect(failure?.code == .invalidArgument)
    }

    @Test func `a message of parts within parts without end is refused`() {
        var text = "Content-Type: multipart/mixed; boundary=b\n\n"
        for _ in 0..<200 { text += "--b\nContent-Type: multipart/mixed; boundary=b\n\n" }
        let failure = #expect(throws: Failure.self) { try message(text) }
        #expect(failure?.code == .invalidArgument)
    }

    private func message(_ text: String, isWire: Bool = false) throws(Failure) -> MailMessage {
        try MailMessage(Array((isWire ? text.replacing("\n", with: "\r\n") : text).utf8))
    }
}
