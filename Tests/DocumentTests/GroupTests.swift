import Diagnostics
import Document
import Templates
import TestSupport
import Testing

/// What texts say of groups of agencies, where the group has nothing to say or is an odd one.
@Suite struct GroupTests {
  /// 905 points apply to some agencies of the block and 890 to the others: the block has no figure
  /// of its own, and that of the sheet's agency is no substitute.
  @Test func aSheetDoesNotPutItsAgencyInPlaceOfTheGroup() throws {
    let yenBai = try YenBai(sheet: [
      "  - text: \"Chỉ số chính đạt cao nhất":
        """
        - text: {of: so-ban-nganh, several: "Áp dụng {{applicableMaximum}} điểm."}
        - text: {of: so-ban-nganh.first, one: "{{agencies}}: {{applicableMaximum}} điểm."}
        - text: "Chỉ số chính đạt cao nhất
      """
    ])
    let texts = try yenBai.sheet(of: "so-cong-thuong").texts(.body)
    #expect(!texts.contains { $0.hasPrefix("Áp dụng") })
    #expect(texts.contains("Sở Thông tin và Truyền thông: 905 điểm."))
  }

  private static let main = """
    schema: 1
    province: Thử
    year: 2023
    decision: {number: 1, date: 2024-02-03, issuer: UBND}
    data: {scores: s.csv}
    blocks:
      - id: so
        name: các sở
        namePrefixes: [{one: Sở, several: "các Sở:"}]
        maximum: 100
        method:
          rank: {by: rate, ties: dense}
          topAndBottom: 1
          bands: [{above: 75}]
          levels: {by: points, classes: [{name: Tốt, from: 60}, {name: Kém}]}
        agencies: [Sở Nội vụ, Sở Y tế, Sở Tài chính]

    """

  /// Nobody has all 100 points: 90 apply to two agencies, 80 to the third.
  private func reduced(_ body: String) throws -> Province {
    try Province(
      main: Self.main,
      scores: [
        SourceFile(
          path: "s.csv",
          text: "agency;maximum;applicableMaximum;council\nSở Nội vụ;100;90;81\n"
            + "Sở Y tế;100;90;63\nSở Tài chính;100;80;40\n")
      ], body: body)
  }

  @Test func marksAndGroupsAgreeWhereNobodyHasAll() throws {
    let annex = try #require(
      try reduced(
        """
          - table:
              block: so
              columns: [{field: agency, title: Đơn vị}, {field: points, title: Điểm}]
              marks: {by: applicableMaximum, legend: "{{mark}} {{applicableMaximum}}: {{agencies:grouped}}"}
          - text: "{{so.unreduced.count}}"
          - text: "{{so.reduced.1.applicableMaximum}}: {{so.reduced.1.agencies}}"
          - text: "{{so.reduced.2.applicableMaximum}}: {{so.reduced.2.agencies}}"
          - text: "{{so.reduced.3.count}}./."

        """
      ).annex())
    #expect(annex.texts(.note) == ["* 90: các Sở: Nội vụ, Y tế", "** 80: Sở Tài chính"])
    #expect(
      annex.texts(.body) == ["00", "90: Sở Nội vụ và Sở Y tế", "80: Sở Tài chính", "00./."])
  }

  /// 81 and 63 points are Tốt, 40 Kém; 81 alone is above 75.
  @Test func everyGroupHasAnApplicableMaximum() throws {
    let paths = [
      ("so.level.tot", "90"), ("so.level.kem", "80"), ("so.band.1", "90"), ("so.top", "90"),
      ("so.bottom", "80"), ("so.first", "90"), ("so.last", "80"), ("so.notReporting", ""),
      ("so", ""),
    ]
    for (path, expected) in paths {
      let annex = try #require(
        try reduced("  - text: \"{{\(path).applicableMaximum}}\"\nclosing: \"\"\n").annex())
      #expect(annex.texts(.body) == (expected.isEmpty ? [] : [expected]), "\(path)")
    }
  }

  /// A text for a number of agencies that falls out because of a place is warned of; that there is
  /// none for the number is on purpose.
  @Test func textsByCountThatVanishAreWarnedOf() throws {
    let province = try reduced(
      """
        - text: {of: so, several: "Áp dụng {{applicableMaximum}} điểm."}
        - text: {of: so, one: "{{applicableMaximum}}"}
        - list: [{of: so.first, one: "{{agencies}} {{so.notReporting.agencies}}"}]
        - table:
            block: so
            columns: [{field: agency, title: "{{so.notReporting.agencies}}"}]
            summary: [{of: mean, title: "{{so.notReporting.mean}}"}]

      """)
    let facts = Facts(of: province.results, for: province.template)
    #expect(
      province.template.omissions(with: facts).items.map(\.problem) == [
        .textLeftOut(text: "Áp dụng {{applicableMaximum}} điểm.", place: "applicableMaximum"),
        .textLeftOut(
          text: "{{agencies}} {{so.notReporting.agencies}}", place: "so.notReporting.agencies"),
        .textLeftOut(
          text: "{{so.notReporting.agencies}}", place: "so.notReporting.agencies"),
        .textLeftOut(text: "{{so.notReporting.mean}}", place: "so.notReporting.mean"),
      ])
  }

  /// A heading stays for what stands under the headings below it, and goes with what falls out.
  @Test func headingsOverNothingGoBeforeTheOthersAreNumbered() throws {
    let annex = try #require(
      try reduced(
        """
          - heading: Một
          - heading: {text: Hai, level: 2}
          - text: "{{so.notReporting.agencies}}"
          - heading: {text: Ba, level: 2}
          - text: "{{so.count}}"
          - heading: Bốn
          - pageBreak: true
          - heading: {text: Năm, level: 2}
          - heading: Sáu
          - text: Hết./.
          - pageBreak: true
        numbering: [roman, arabic]

        """
      ).annex())
    #expect(annex.texts(.heading(level: 1)) == ["I. Một", "II. Sáu"])
    #expect(annex.texts(.heading(level: 2)) == ["1. Ba"])
    // A page with nothing on it is none.
    #expect(annex.blocks.last == .paragraph(Paragraph(.body, "Hết./.")))
  }

  /// One third each: three times 33,3 is 99,9, but all of them are 100.
  @Test(arguments: [
    ("independent", ["33,3%", "33,3%", "33,3%", "100%"]),
    ("largestRemainder", ["33,4%", "33,3%", "33,3%", "100%"]),
  ])
  func sharesOfThirds(rule: String, shares: [String]) throws {
    let main = Self.main.replacing(
      "[{name: Tốt, from: 60}, {name: Kém}]",
      with: "[{name: Tốt, from: 80}, {name: Khá, from: 60}, {name: Kém}]"
    ).replacing("data:", with: "statistics: {shares: \(rule)}\ndata:")
    let province = try Province(
      main: main
        + "  - {id: xa, name: các xã, maximum: 10, method: {rank: {by: points, ties: dense}},"
        + " agencies: [Xã A]}\n",
      scores: [
        SourceFile(
          path: "s.csv", text: "agency;council\nSở Nội vụ;81\nSở Y tế;63\nSở Tài chính;40\nXã A;5\n"
        )
      ],
      body: """
          - table:
              of: levels
              columns:
                - {field: level, title: Mức}
                - {block: so, show: share}
                - {block: xa, show: share}
                - {block: xa, show: countOfTotal}
              summary: [{of: total, title: Cộng}]
          - table:
              of: blocks
              columns:
                - {field: block, title: Khối}
                - {level: tot, show: share}
                - {level: tot, show: count}
              summary: [{of: total, title: Cộng}]

        """)
    try #require(province.tables.count == 2)
    #expect(
      province.tables[0].lines
        == zip(["Tốt", "Khá", "Kém", "Cộng"], shares).map { "\($0) | \($1) | - | -" })
    #expect(
      province.tables[1].lines == [
        "các sở | \(shares[0]) | 01", "các xã | - | -", "Cộng | \(shares[0]) | 01",
      ])
  }

  /// A main indicator without parts stands beside groups: bold, and a page may end behind it.
  @Test func leavesBesideGroupsAreNoSections() throws {
    let main = Self.main.replacing(
      "blocks:\n",
      with: "indicators: {so: [{name: A, maximum: 60, children: [{name: B, maximum: 60}]},"
        + " {name: C, maximum: 40}]}\nblocks:\n"
    ).replacing("    maximum: 100\n", with: "    indicators: so\n    maximum: 100\n")
    let province = try Province(
      main: main,
      scores: [
        SourceFile(
          path: "s.csv", text: "agency;council\nSở Nội vụ;81\nSở Y tế;63\nSở Tài chính;40\n")
      ],
      body: """
          - table:
              of: indicators
              depth: 2
              columns: [{field: number, title: TT}, {field: indicator, title: Tên}]

        """)
    let table = try #require(province.tables.first)
    #expect(table.lines == ["I | A", "1 | B", "II | C"])
    #expect(table.rows.map(\.kind) == [.section, .body, .strong])
  }

  /// The letters of the Vietnamese alphabet: after D comes Đ.
  @Test func groupsOfRowsAreLettered() throws {
    let names = ["Một", "Hai", "Ba", "Bốn"].enumerated().map {
      "{name: \($1), from: \(90 - 10 * $0)}"
    }
    let classes = names.joined(separator: ", ") + ", {name: Năm}"
    let province = try Province(
      main: Self.main.replacing("{name: Tốt, from: 60}, {name: Kém}", with: classes)
        .replacing(
          "[Sở Nội vụ, Sở Y tế, Sở Tài chính]", with: "[Sở A, Sở B, Sở C, Sở D, Sở E, Sở G]"),
      scores: [
        SourceFile(
          path: "s.csv",
          text: "agency;council\nSở A;95\nSở B;85\nSở C;75\nSở D;65\nSở E;5\nSở G;-\n")
      ],
      body: """
          - table:
              block: so
              groups: {by: level, title: "{{letter}}. {{level}}"}
              columns: [{field: agency, title: Đơn vị}]

        """)
    #expect(
      province.tables.first?.lines == [
        "A. Một", "Sở A", "B. Hai", "Sở B", "C. Ba", "Sở C", "D. Bốn", "Sở D", "Đ. Năm", "Sở E",
        // Who did not report is in no level.
        "E. Chưa xếp mức (01)", "Sở G",
      ])
  }

  @Test func bandsHaveLimits() throws {
    #expect(
      try Narrative.texts(
        "dak-lak",
        [
          "{{so-ban-nganh.band.1.from}}", "{{so-ban-nganh.band.2.from}}-{{so-ban-nganh.band.2.to}}",
          "{{huyen.band.3.to}}", "{{huyen.band.3.to:points}}",
        ]) == ["160", "140-160", "100", "100,00"])
  }
}
