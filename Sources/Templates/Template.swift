public import Diagnostics
public import Scoring

/// Everything a province decides about its documents: who is scored and how, which formats,
/// which documents, charts and words. Data, not code.
///
/// templates/README.md documents every key.
public struct Template: Hashable, Sendable {
  public let assessment: Assessment
  public let data: DataFiles
  public let decision: Decision
  public let formats: NumberFormats
  public let fonts: FontChoice
  /// `nil` where no document needs one.
  public let letterhead: LetterheadTemplate?
  /// The document of the decision; `nil` when the province wants none.
  public let decisionDocument: DecisionTemplate?
  /// In one file, in this order; empty when the province wants none.
  public let annexes: [AnnexTemplate]
  public let charts: [ChartTemplate]
  /// `nil` when the province wants no sheets.
  public let sheet: SheetTemplate?
  /// `nil` when the province wants nothing for the press.
  public let press: PressTemplate?
  /// The facts and groups that its texts speak of, each once.
  public let facts: [Fact]
  public let groups: [AgencyGroup]
}

/// The input files of a template, by paths relative to its folder.
public struct DataFiles: Hashable, Sendable {
  /// `,` or `.`
  public let decimalMark: Character
  /// One row per agency.
  public let scores: [FileReference]
  /// One row per agency and indicator.
  public let indicatorScores: [FileReference]
  public let exclusions: FileReference?
  /// Published tables to compare with.
  public let printed: [PrintedTable]
  /// Published figures in prose to compare with.
  public let claims: FileReference?
  /// The scores of the year before.
  public let previous: PreviousYear?

  /// All of them, in the order of the template's documentation.
  public var files: [FileReference] {
    let previous = previous.map {
      $0.scores + $0.indicatorScores + [$0.exclusions].compactMap(\.self)
    }
    return scores + indicatorScores + [exclusions].compactMap(\.self) + printed.map(\.file)
      + [claims].compactMap(\.self) + (previous ?? [])
  }

  static let none = DataFiles(
    decimalMark: ",", scores: [], indicatorScores: [], exclusions: nil, printed: [], claims: nil,
    previous: nil)
}

/// A file with one or several printed tables.
public struct PrintedTable: Hashable, Sendable {
  public let file: FileReference
  /// Its name where the file has no column for it.
  public let name: String
  /// The block whose agencies it lists; `nil` for any.
  public let block: String?
}

/// Last year's scores, by the same rules.
public struct PreviousYear: Hashable, Sendable {
  public let year: Int
  public let scores: [FileReference]
  public let indicatorScores: [FileReference]
  public let exclusions: FileReference?
}

/// A file named in a template.
public struct FileReference: Hashable, Sendable {
  public let path: String
  /// Where the template names it.
  public let position: Position
}

/// The decision that an annex belongs to. What is `nil` stays blank on paper, as in a draft.
public struct Decision: Hashable, Sendable {
  /// `403/QĐ-UBND`.
  public let number: String?
  /// What is printed behind the place left for a number that is not known: `/QĐ-UBND`.
  public let suffix: String
  public let date: CalendarDate?
  /// Of a draft: the year and month it will be issued in, as far as they are known.
  public let due: DueDate?
  /// Who decided: “UBND tỉnh Yên Bái”.
  public let issuer: String

  static let defaultSuffix = "/QĐ-UBND"
  /// In place of one that could not be read.
  static let unread = Decision(
    number: nil, suffix: defaultSuffix, date: nil, due: nil, issuer: "")
}

/// A year, or a month of it.
public struct DueDate: Hashable, Sendable {
  public let year: Int
  /// 1...12.
  public let month: Int?

  /// Reads `2023` or `2023-12`; `nil` for anything else.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = CalendarDate(iso: parts.count == 1 ? text + "-01-01" : text + "-01") else {
      return nil
    }
    year = first.year
    month = parts.count == 1 ? nil : first.month
  }
}

public struct FontChoice: Hashable, Sendable {
  /// Family of annexes.
  public let document: String
  /// Family of charts and sheets.
  public let charts: String
  /// Where the template names them; `nil` for a default.
  public let documentPosition: Position?
  public let chartsPosition: Position?
}

/// A day of the calendar.
public struct CalendarDate: Hashable, Sendable {
  public let year: Int
  /// 1...12.
  public let month: Int
  /// 1...31.
  public let day: Int

  /// Reads `2023-03-28`; `nil` for anything else, also for 30 February.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39) ~= $0 } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), day >= 1
    else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= days[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// “28 tháng 3 năm 2023”; days below 10 and the months 1 and 2 are padded (Nghị định 30).
  public var inWords: String {
    "\(Self.padded(day, below: 10)) tháng \(Self.inWords(month: month)) năm \(year)"
  }

  /// “03/6/2024”, padded in the same way.
  public var inFigures: String {
    "\(Self.padded(day, below: 10))/\(Self.inWords(month: month))/\(year)"
  }

  /// “3”, but “02”.
  public static func inWords(month: Int) -> String { padded(month, below: 3) }

  /// `2023-03-28`.
  public var iso: String {
    let years = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    return "\(years)-\(Self.padded(month, below: 10))-\(Self.padded(day, below: 10))"
  }

  private static func padded(_ number: Int, below limit: Int) -> String {
    number < limit ? "0\(number)" : String(number)
  }
}
