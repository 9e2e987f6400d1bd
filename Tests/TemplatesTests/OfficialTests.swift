import Diagnostics
import Templates
import TestSupport
import Testing

private let letterhead = """

  letterhead:
    body: |
      ỦY BAN NHÂN DÂN
      TỈNH THỬ
    place: Thử
  """

private let goodDecision = """
  subject: Phê duyệt kết quả năm {{year}}
  authority: CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
  grounds: [Căn cứ Luật;]
  body:
    - text: Điều 1. Phê duyệt.
  signature: {authority: CHỦ TỊCH}
  recipients: [Như Điều 1;]
  """

/// Decisions, annexes and documents attached to them.
@Suite struct OfficialTests {
  @Test func whatADecisionNeedNotSay() throws {
    let template = try read(goodTemplate + letterhead, decision: goodDecision)
    let decision = try #require(template.decisionDocument)
    #expect(decision.number.segments == [.literal("Số: "), .place(.word(.decisionNumber))])
    #expect(decision.title.segments == [.literal("QUYẾT ĐỊNH")])
    #expect(decision.resolution.segments == [.literal("QUYẾT ĐỊNH:")])
    #expect(decision.closing.segments == [.literal("./.")])
    #expect(decision.signature.name == nil)
    let head = try #require(template.letterhead)
    #expect(head.superior == "")
    #expect(head.body == "ỦY BAN NHÂN DÂN\nTỈNH THỬ")
    #expect(head.nation == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    #expect(head.motto == "Độc lập - Tự do - Hạnh phúc")
  }

  @Test func theAuthorityIsATextOrAListOfLines() throws {
    let signatures = ["|-\n    KT. CHỦ TỊCH\n    PHÓ CHỦ TỊCH", "[KT. CHỦ TỊCH, PHÓ CHỦ TỊCH]"]
    let lines = try signatures.map { signature in
      let text = try replace(
        "{authority: CHỦ TỊCH}", with: "\n  authority: \(signature)", in: goodDecision)
      let template = try read(goodTemplate + letterhead, decision: text)
      return template.decisionDocument?.signature.authority.map(\.segments)
    }
    #expect(lines[0] == [[.literal("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")]])
    #expect(lines[1] == [[.literal("KT. CHỦ TỊCH")], [.literal("PHÓ CHỦ TỊCH")]])
  }

  @Test func everythingWrongInADecisionIsToldAtOnce() {
    let errors = errors(
      decision: """
        subjekt: Phê duyệt
        grounds: Căn cứ
        body: [{text: "{{rank}}"}]
        signature: {nam: A}
        recipients: [[a]]
        page: {leftMargin: 3}
        """)
    #expect(
      errors == [
        "d.yaml:1:1 template.letterhead-missing",
        "d.yaml:1:1 template.unknown-key",
        "d.yaml:1:1 template.missing-key",
        "d.yaml:1:1 template.missing-key",
        "d.yaml:2:10 template.wrong-type",
        "d.yaml:3:16 template.unknown-placeholder",
        "d.yaml:4:12 template.missing-key",
        "d.yaml:4:13 template.unknown-key",
        "d.yaml:5:14 template.wrong-type",
        "d.yaml:6:20 template.value-out-of-range",
      ])
  }

  @Test func aLetterheadHasABodyAndAPlace() {
    let text = goodTemplate + "\nletterhead: {superior: UBND, bodi: SỞ}"
    #expect(
      errors(text) == [
        "t.yaml:13:13 template.missing-key", "t.yaml:13:13 template.missing-key",
        "t.yaml:13:30 template.unknown-key",
      ])
  }

  @Test func attachedDocumentsNeedALetterheadAndHaveNoHeading() {
    let text = "form: attachedDocument\nheading: Phụ lục\n" + goodAnnex
    #expect(
      errors(annex: text) == [
        "a.yaml:1:7 template.letterhead-missing", "a.yaml:2:10 template.unknown-key",
      ])
    #expect(errors(goodTemplate + letterhead, annex: "form: attachedDocument\n" + goodAnnex) == [])
    #expect(
      errors(annex: "form: annexe\n" + goodAnnex) == ["a.yaml:1:7 template.value-not-allowed"])
  }

  @Test func severalAnnexesShareAPageUnlessTheySay() throws {
    let annexes = """
      page: {leftMargin: 35, tableSize: 11}
      annexes:
        - title: A
          reference: (Kèm theo)
          body: [{text: a}]
        - title: B
          reference: (Kèm theo)
          page: {tableSize: 12}
          body: [{text: a}]
      """
    let pages = try read(annex: annexes).annexes.map(\.page)
    #expect(pages.map(\.leftMargin) == [35, 35])
    #expect(pages.map(\.tableSize) == [11, 12])
    let wrong = annexes + "\ntitle: C"
    #expect(errors(annex: wrong) == ["a.yaml:10:1 template.unknown-key"])
    #expect(errors(annex: "annexes: []") == ["a.yaml:1:10 template.wrong-type"])
  }

  @Test func headingsHaveFourLevels() throws {
    func numbering(_ styles: String) -> String { goodAnnex + "\nnumbering: \(styles)" }
    #expect(
      try read(annex: numbering("[part, letter, roman, nested]")).annexes[0].numbering
        == [.part, .letter, .roman, .nested])
    #expect(errors(annex: numbering("[none, arabic, lower]")) == [])
    #expect(
      errors(annex: numbering("[roman, romann]")) == ["a.yaml:5:20 template.value-not-allowed"])
    #expect(
      errors(annex: numbering("[none, none, none, none, none]"))
        == ["a.yaml:5:12 template.value-out-of-range"])
    #expect(errors(annex: numbering("roman")) == ["a.yaml:5:12 template.wrong-type"])
  }

  /// A draft may know its month or its year.
  @Test(arguments: [
    ("2023", 2023, nil), ("2023-12", 2023, 12), ("\"2023-02\"", 2023, 2),
  ])
  func draftsKnowTheirMonth(date: String, year: Int, month: Int?) throws {
    let decision = try read(goodTemplate + "\ndecision: {issuer: UBND, date: \(date)}").decision
    #expect(decision.date == nil)
    #expect(decision.due?.year == year)
    #expect(decision.due?.month == month)
  }

  @Test(arguments: ["2023-13", "202", "2023-1", "2023-", "12-2023", "2023-00"])
  func nothingElseIsAMonth(date: String) {
    #expect(
      errors(goodTemplate + "\ndecision: {issuer: UBND, date: \(date)}") == [
        "t.yaml:13:32 template.wrong-type"
      ])
  }

  /// A paragraph without words is a slip; a closing mark may be left out on purpose.
  @Test func paragraphsHaveWords() {
    let annex = """
      title: A
      reference: B
      closing: ""
      body:
        - text: ""
        - heading: " "
        - list: ["a", ""]
        - note: ""
      """
    #expect(
      errors(annex: annex) == [
        "a.yaml:5:11 template.wrong-type", "a.yaml:6:14 template.wrong-type",
        "a.yaml:7:17 template.wrong-type", "a.yaml:8:11 template.wrong-type",
      ])
  }
}
