import Document
import Layout
import Scene
import TestSupport
import Testing
import Text

/// The form of ``smallForm`` with the decree's sizes in what is not body text: 14 and, in
/// proportion, 13, 12 and 11 points.
private let form: PageForm = {
  var form = smallForm
  form.headingSize = 14
  return form
}()

private func pages(_ blocks: Block..., kind: Document.Kind = .decision) throws -> [Page] {
  try layOut(Document(title: "", kind: kind, blocks: blocks), in: form, shaping: FixedWidthShaper())
}

private func head(number: String = "Số: 1", body: String = "UBND\nTỈNH THỬ") -> Letterhead {
  Letterhead(
    superior: "", body: body, nation: "NƯỚC CỘNG HÒA VN", motto: "Độc lập", number: number,
    placeAndDate: "Thử, ngày 03")
}

/// Heads and ends of decisions; lengths by Nghị định 30.
@Suite struct OfficialTests {
  /// A bold letter of 13 points is 7.15 wide, of 14 points 7.7; an upright one of 13 is 6.5 and of
  /// 14 is 7. Lines are 14.95 and 16.1 high. The left column needs 8 × 7.15 = 57.2, the right one
  /// 16 × 7.15 = 114.4, the gap is 14; half of what is over, 87.2, goes to each. So the middles are
  /// (57.2 + 87.2) / 2 and 360 − (114.4 + 87.2) / 2 from the margin at 20.
  @Test func letterhead() throws {
    #expect(
      try pages(.letterhead(head())).map(\.dump).joined() == """
        page 400 × 300
          group paragraph
            text 92.2,31.7 middle 13 700 “UBND”
            text 92.2,46.65 middle 13 700 “TỈNH THỬ”
            group artefact
              stroke #000000 0.75 M80.76,52.9 L103.64,52.9
          group paragraph
            text 92.2,72.65 middle 13 400 “Số: 1”
          group paragraph
            text 279.2,31.7 middle 13 700 “NƯỚC CỘNG HÒA VN”
            text 279.2,47.55 middle 14 700 “Độc lập”
            group artefact
              stroke #000000 0.75 M252.25,54.05 L306.15,54.05
          group paragraph
            text 279.2,72.65 middle 14 400 italic “Thử, ngày 03”

        """)
  }

  @Test func attachedDocumentsHaveNoNumberLine() throws {
    let texts = try pages(.letterhead(head(number: "")))[0].placedTexts.map(\.text)
    #expect(texts == ["UBND", "TỈNH THỬ", "NƯỚC CỘNG HÒA VN", "Độc lập", "Thử, ngày 03"])
  }

  /// Where 13 points have no room the column gets 12; what has no room then wraps.
  @Test func longNamesOfAgencies() throws {
    let name = "SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH VÀ CÁC HUYỆN"
    let texts = try pages(.letterhead(head(body: name)))[0].placedTexts
    let left = texts.prefix { $0.text != "Số: 1" }
    #expect(left.map(\.text).joined(separator: " ") == name)
    #expect(left.count == 2)
    let nation = try #require(texts.first { $0.text == "NƯỚC CỘNG HÒA VN" })
    #expect(abs(nation.box.height - 1.15 * 12) < 0.001)
    #expect(left.allSatisfy { $0.box.maxX < nation.box.minX && $0.box.minX >= 20 })
    #expect(nation.box.maxX <= 380.001)
  }

  /// The right half is 176.5 wide, its middle at 20 + 183.5 + 88.25 = 291.75. Between authority
  /// and name are five lines of 16.1.
  @Test func signatureAndRecipients() throws {
    let signature = Signature(
      authority: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", name: "Đặng Hậu", recipientsTitle: "Nơi nhận:",
      recipients: [[Span("Như Điều 2;")], [Span("Lưu: "), Span("VT.", isBold: true)]])
    #expect(
      try pages(.signature(signature)).map(\.dump).joined() == """
        page 400 × 300
          group paragraph
            text 291.75,32.6 middle 14 700 “KT. CHỦ TỊCH”
            text 291.75,48.7 middle 14 700 “PHÓ CHỦ TỊCH”
            text 291.75,145.3 middle 14 700 “Đặng Hậu”
          group paragraph
            text 20,30.8 start 12 700 italic “Nơi nhận:”
          group listItem
            text 20,43.7 start 11 400 “- Như Điều 2;”
          group listItem
            text 20,56.35 start 11 400 “- Lưu: ”
            text 58.5,56.35 start 11 700 “VT.”

        """)
  }

  /// Wherever the page ends, the signature has at least two lines of the body with it.
  @Test(arguments: 1...24) func signaturesAreNeverAlone(fillers: Int) throws {
    let before = (0..<fillers).map { Block.paragraph(Paragraph(.body, "dòng \($0)")) }
    let signature = Signature(
      authority: "CHỦ TỊCH", name: "A", recipientsTitle: "Nơi nhận:", recipients: [[Span("B;")]])
    let last = Paragraph(.body, String(repeating: "chữ nghĩa ", count: 30) + "hết./.")
    let pages = try layOut(
      Document(
        title: "", kind: .decision,
        blocks: before + [.paragraph(last), .signature(signature)]),
      in: form, shaping: FixedWidthShaper())
    let texts = try #require(pages.last?.placedTexts.filter { !$0.isArtefact })
    #expect(texts.contains { $0.text == "CHỦ TỊCH" } && texts.contains { $0.text == "A" })
    #expect(texts.contains { $0.text == "Nơi nhận:" } && texts.contains { $0.text == "- B;" })
    let lines = Set(texts.filter { $0.box.height < 12 && $0.text != "- B;" }.map(\.box.minY))
    #expect(lines.count >= 2)
  }

  /// A list longer than half a page runs on; no recipient is lost.
  @Test func manyRecipients() throws {
    let recipients = (0..<60).map { [Span("Đơn vị \($0);")] }
    let pages = try pages(
      .signature(
        Signature(
          authority: "CHỦ TỊCH", name: "A", recipientsTitle: "Nơi nhận:", recipients: recipients)))
    let texts = pages.flatMap(\.placedTexts)
    #expect(pages.count == 4)
    #expect(texts.allSatisfy { $0.box.maxY <= 280.001 })
    #expect(texts.filter { $0.roles == [.listItem] }.count == 60)
  }

  @Test func theHeadOfADecisionByRoles() throws {
    let page = try pages(
      .paragraph(Paragraph(.decisionTitle, "QUYẾT ĐỊNH")),
      .paragraph(Paragraph(.decisionSubject, "Phê duyệt kết quả")),
      .paragraph(Paragraph(.decisionAuthority, "CHỦ TỊCH")),
      .paragraph(Paragraph(.ground, "Căn cứ Luật;")),
      .paragraph(Paragraph(.resolution, "QUYẾT ĐỊNH:")))[0]
    // The rule under the subject is 0.4 × 17 × 7.7 = 52.36 long.
    #expect(
      page.dump == """
        page 400 × 300
          group heading(level: 1)
            text 200,32.6 middle 14 700 “QUYẾT ĐỊNH”
          group paragraph
            text 200,50.7 middle 14 700 “Phê duyệt kết quả”
            group artefact
              stroke #000000 0.75 M173.82,58.2 L226.18,58.2
          group paragraph
            text 200,83.8 middle 14 700 “CHỦ TỊCH”
          group paragraph
            text 45,108.3 start 10 400 italic “Căn cứ Luật;”
          group paragraph
            text 200,135.4 middle 14 700 “QUYẾT ĐỊNH:”

        """)
  }

  /// A mark that combines with the last letter before a tag costs no letter at the end.
  @Test func marksBehindTagsLoseNoLetters() throws {
    let spans = [Span("Sơ", isBold: true), Span("\u{309} hai ba")]
    let texts = try pages(.paragraph(Paragraph(.note, spans)))[0].placedTexts.map(\.text)
    #expect(
      texts.joined().unicodeScalars.map { $0 } == "Sơ\u{309} hai ba".unicodeScalars.map { $0 })
  }

  @Test func pageBreaksStartAPageOnce() throws {
    func line(_ text: String) -> Block { .paragraph(Paragraph(.body, text)) }
    let pages = try pages(
      .pageBreak, line("a"), .pageBreak, .pageBreak, line("b"), line("c"), .pageBreak)
    #expect(
      pages.map { $0.placedTexts.filter { !$0.isArtefact }.map(\.text) } == [["a"], ["b", "c"]])
    #expect(pages[1].placedTexts.filter { !$0.isArtefact }[0].box.minY == 20)
  }

  /// The digital signature of the agency goes there.
  @Test func theTopRightCornerOfAnAnnexIsFree() throws {
    let page = try pages(
      .paragraph(Paragraph(.annexHeading, "Phụ lục")),
      .paragraph(Paragraph(.annexTitle, String(repeating: "KẾT QUẢ ", count: 20))),
      .paragraph(Paragraph(.body, String(repeating: "chữ ", count: 30))), kind: .annex)[0]
    #expect(page.placedTexts.allSatisfy { $0.box.minY >= 20 })
  }

  /// What each part of a page is to a reader who cannot see it, in reading order.
  @Test func rolesInReadingOrder() throws {
    let table = Table(
      columns: [.start], header: [[.init("Đơn vị")]], rows: [Table.Row(.body, [.init("Sở Y tế")])],
      caption: "Bảng 1")
    let page = try pages(
      .paragraph(Paragraph(.annexHeading, "Phụ lục")),
      .paragraph(Paragraph(.annexTitle, "KẾT QUẢ")),
      .paragraph(Paragraph(.annexSubject, "Năm 2023")),
      .paragraph(Paragraph(.annexReference, "(Kèm theo)")),
      .paragraph(Paragraph(.heading(level: 1), "I. Một")),
      .paragraph(Paragraph(.heading(level: 2), "1. Hai")),
      .paragraph(Paragraph(.body, "Đoạn văn như sau:")),
      .paragraph(Paragraph(.listItem, "- Mục")), .table(table),
      .paragraph(Paragraph(.note, "Ghi chú")), kind: .annex)[0]
    #expect(
      page.placedTexts.map { text in "\(text.text): \(text.roles.map { "\($0)" })" } == [
        #"Phụ lục: ["heading(level: 1)"]"#, #"KẾT QUẢ: ["heading(level: 1)"]"#,
        #"Năm 2023: ["paragraph"]"#, #"(Kèm theo): ["paragraph"]"#,
        #"I. Một: ["heading(level: 2)"]"#, #"1. Hai: ["heading(level: 3)"]"#,
        #"Đoạn văn như sau:: ["paragraph"]"#, #"- Mục: ["listItem"]"#, #"Bảng 1: ["caption"]"#,
        #"Đơn vị: ["table", "row", "headerCell"]"#, #"Sở Y tế: ["table", "row", "cell"]"#,
        #"Ghi chú: ["paragraph"]"#,
      ])
  }

  /// A paragraph that announces what follows is not parted from it.
  @Test(arguments: 1...20) func announcementsStayWithWhatFollows(fillers: Int) throws {
    let before = (0..<fillers).map { Block.paragraph(Paragraph(.body, "dòng \($0)")) }
    let pages = try layOut(
      Document(
        title: "", kind: .annex,
        blocks: before + [
          .paragraph(Paragraph(.body, "Kết quả như sau:")), .paragraph(Paragraph(.body, "một")),
        ]), in: form, shaping: FixedWidthShaper())
    let page = try #require(pages.first { $0.placedTexts.contains { $0.text == "một" } })
    #expect(page.placedTexts.contains { $0.text == "Kết quả như sau:" })
  }

  @Test func partsAreHeadingsInTheMiddle() throws {
    let page = try pages(
      .paragraph(Paragraph(.part(level: 1), "PHẦN THỨ NHẤT\nTỔNG QUAN")), kind: .annex)[0]
    #expect(
      page.dump == """
        page 400 × 300
          group heading(level: 2)
            text 200,29 middle 10 700 “PHẦN THỨ NHẤT”
            text 200,40.5 middle 10 700 “TỔNG QUAN”

        """)
  }
}
