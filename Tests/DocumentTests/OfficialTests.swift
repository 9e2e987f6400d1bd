import Document
import Templates
import TestSupport
import Testing

/// Decisions, annexes and documents attached to them.
@Suite struct OfficialTests {
  private let decision = """
    subject: Phê duyệt kết quả năm {{year}}
    authority: CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
    grounds: [Căn cứ Luật;, Theo đề nghị của Sở.]
    body:
      - text: Điều 1. Phê duyệt kết quả.
      - text: Điều 2. Thi hành Quyết định này.
    signature: {authority: [KT. CHỦ TỊCH, PHÓ CHỦ TỊCH], name: Nguyễn Văn A}
    recipients: [Như Điều 2;, "Lưu: VT."]
    """

  /// From top to bottom as in seeds 001 and 002.
  @Test func aDecisionFromTopToBottom() throws {
    let document = try SmallProvince(decision: decision).decision()
    #expect(document.kind == .decision)
    #expect(document.title == "QUYẾT ĐỊNH Phê duyệt kết quả năm 2023")
    let roles = document.blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.role } else { nil }
    }
    #expect(
      roles == [
        .decisionTitle, .decisionSubject, .decisionAuthority, .ground, .ground, .resolution,
        .body, .body,
      ])
    #expect(document.letterhead == document.blocks.first?.letterhead)
    #expect(
      document.letterhead
        == Letterhead(
          superior: "", body: "ỦY BAN NHÂN DÂN\nTỈNH THỬ",
          nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", motto: "Độc lập - Tự do - Hạnh phúc",
          number: "Số: 12/QĐ-UBND", placeAndDate: "Thử, ngày 03 tháng 02 năm 2024"))
    #expect(document.lastText == "Điều 2. Thi hành Quyết định này./.")
    #expect(
      document.signature
        == Signature(
          authority: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", name: "Nguyễn Văn A",
          recipientsTitle: "Nơi nhận:",
          recipients: [[Span("Như Điều 2;")], [Span("Lưu: VT.")]]))
  }

  /// A department has a number and a word for its recipients of its own.
  @Test func numbersAndRecipientsOfOthers() throws {
    let document = try SmallProvince(
      decision: decision + "\nrecipientsTitle: \"Nơi gửi {{year}}:\"",
      decided: "{issuer: a, suffix: /QĐ-SKHCN}"
    ).decision()
    let blank = String(repeating: "\u{a0}", count: 6)
    #expect(document.letterhead?.number == "Số: \(blank)/QĐ-SKHCN")
    #expect(document.signature?.recipientsTitle == "Nơi gửi 2023:")
  }

  /// Seeds 001 and 002 leave the day, or day and month, to be filled in by hand.
  @Test(arguments: [
    ("{issuer: a}", "Thử, ngày ______ tháng ______ năm ______"),
    ("{issuer: a, date: 2024}", "Thử, ngày ______ tháng ______ năm 2024"),
    ("{issuer: a, date: 2023-12}", "Thử, ngày ______ tháng 12 năm 2023"),
    ("{issuer: a, date: 2024-01}", "Thử, ngày ______ tháng 01 năm 2024"),
  ])
  func draftsLeaveTheDateBlank(decided: String, line: String) throws {
    let letterhead = try SmallProvince(decision: decision, decided: decided).decision().letterhead
    let blank = String(repeating: "\u{a0}", count: 6)
    #expect(letterhead?.placeAndDate == line.replacing("______", with: blank))
    #expect(letterhead?.number == "Số: \(blank)/QĐ-UBND")
  }

  @Test func anAttachedDocumentHasALetterheadWithoutANumber() throws {
    let annex = try #require(
      SmallProvince(
        annex: """
          form: attachedDocument
          title: KẾT QUẢ
          subject: |-
            Đánh giá các sở
            năm {{year}}
          reference: (Kèm theo)
          body: [{text: Một câu}]
          """
      ).annexes.first)
    #expect(annex.letterhead?.number == "")
    #expect(annex.letterhead?.placeAndDate == "Thử, ngày 03 tháng 02 năm 2024")
    #expect(annex.texts(.annexHeading) == [])
    #expect(annex.texts(.annexTitle) == ["KẾT QUẢ"])
    #expect(annex.texts(.annexSubject) == ["Đánh giá các sở\nnăm 2023"])
    #expect(annex.title == "KẾT QUẢ Đánh giá các sở năm 2023")
    #expect(annex.signature == nil)
  }

  @Test func severalAnnexesAreNumbered() throws {
    func annex(_ keys: String) -> String {
      "  - {title: T, reference: (Kèm theo), body: [{text: a}]\(keys)}\n"
    }
    let annexes = try SmallProvince(
      annex: "annexes:\n" + annex("") + annex(", form: attachedDocument")
        + annex(", heading: Biểu số 1") + annex("")
    ).annexes
    #expect(
      annexes.map { $0.texts(.annexHeading) } == [
        ["Phụ lục I"], [], ["Biểu số 1"], ["Phụ lục III"],
      ])
  }

  /// One annex beside an attached document is the only one of its kind.
  @Test func aSingleAnnexHasNoNumber() throws {
    let keys = "title: T, reference: (Kèm theo), body: [{text: a}]"
    let annexes = try SmallProvince(
      annex: "annexes: [{\(keys)}, {form: attachedDocument, \(keys)}]"
    ).annexes
    #expect(annexes.first?.texts(.annexHeading) == ["Phụ lục"])
  }

  @Test(arguments: [
    ("Một câu.", "Một câu./."), ("Một câu", "Một câu./."), ("Một câu./.", "Một câu./."),
    ("Một câu. /", "Một câu./."), ("Một câu;", "Một câu;./."),
  ])
  func closingStandsBehindTheLastText(text: String, closed: String) throws {
    let annex = "title: T\nreference: (Kèm theo)\nbody: [{text: \"\(text)\"}]"
    #expect(try SmallProvince(annex: annex).annexes.first?.lastText == closed)
  }

  @Test func closingStandsAloneAfterATable() throws {
    let annex = """
      title: T
      reference: (Kèm theo)
      body:
        - text: Một câu.
        - table: {block: so, columns: [{field: agency, title: Đơn vị}]}
      """
    let document = try #require(SmallProvince(annex: annex).annexes.first)
    #expect(document.texts(.body) == ["Một câu."])
    #expect(document.texts(.closing) == ["./."])
    let none = try #require(SmallProvince(annex: annex + "\nclosing: \"\"").annexes.first)
    #expect(none.texts(.closing) == [])
  }
}

extension Block {
  fileprivate var letterhead: Letterhead? {
    if case .letterhead(let letterhead) = self { letterhead } else { nil }
  }
}
