import Scoring
import TestSupport
import Testing

@Suite struct FixedDecimalTests {
  private func parse(_ text: String, mark: Character = ",") throws -> FixedDecimal {
    try FixedDecimal(parsing: text, mark: mark)
  }

  @Test(arguments: [
    ("0", 0, 0), ("702", 702, 0), ("702,05", 70205, 2), ("800,70", 80070, 2), ("0,000001", 1, 6),
    ("-12,5", -125, 1), ("007", 7, 0), ("999999999,999999", 999_999_999_999_999, 6),
    ("-999999999,999999", -999_999_999_999_999, 6),
  ])
  func numbersKeepTheirPlaces(text: String, significand: Int, places: Int) throws {
    #expect(try parse(text) == FixedDecimal(significand: significand, places: places))
  }

  @Test func pointIsAMarkWhereTheFileSaysSo() throws {
    #expect(try parse("702.05", mark: ".") == FixedDecimal(significand: 70205, places: 2))
  }

  @Test(arguments: [
    ("12.5", ","), ("12,5", "."), ("1.000", ","), ("1,234.5", "."), ("-1.5", ","), (".5", ","),
  ])
  func otherMarkIsNamed(text: String, mark: String) throws {
    #expect(throws: FixedDecimal.ParsingError.otherMark) { try parse(text, mark: Character(mark)) }
  }

  @Test(arguments: [
    "", " ", "-", "--1", "1e5", "nan", "NaN", "inf", "0x10", ",5", "5,", ",", "+5", "5-", "1 000",
    "1\u{a0}000", "٣", "１２", "½", "12,５", "5%", "một", "1_000",
  ])
  func otherTextIsNoNumber(text: String) throws {
    #expect(throws: FixedDecimal.ParsingError.notANumber) { try parse(text) }
  }

  /// A decimal mark of either kind at an end is a slip, not the mark of another country.
  @Test(arguments: ["5.", "-5,", "1,2,", ".,"])
  func marksAtTheEndsAreNoNumber(text: String) throws {
    #expect(throws: FixedDecimal.ParsingError.notANumber) { try parse(text) }
  }

  @Test(arguments: ["1000000000", "0,1234567", "0000000000", "99999999999999999999999"])
  func limitsAreNineAndSixDigits(text: String) throws {
    #expect(throws: FixedDecimal.ParsingError.outOfRange) { try parse(text) }
  }

  @Test(arguments: 1...300) func printedNumbersParseToThemselves(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let places = Int.random(in: 0...6, using: &generator)
    var limit = 1_000_000_000
    for _ in 0..<places { limit *= 10 }
    // Half of them small, where leading zeros are.
    let bound = Bool.random(using: &generator) ? 1200 : limit - 1
    let significand = Int.random(
      in: -min(bound, limit - 1)...min(bound, limit - 1), using: &generator)
    let number = FixedDecimal(significand: significand, places: places)
    for mark in [",", "."] as [Character] {
      #expect(try parse(number.text(mark: mark), mark: mark) == number, "seed \(seed)")
    }
  }

  @Test(arguments: [
    (80070, 2, 0...6, "800,7"), (80070, 2, 2...2, "800,70"), (80070, 2, 0...1, "800,7"),
    (80000, 2, 0...2, "800"), (80000, 2, 1...2, "800,0"), (800, 0, 2...2, "800,00"),
    (5, 3, 0...3, "0,005"), (-5, 1, 1...1, "-0,5"), (0, 0, 2...2, "0,00"), (0, 2, 0...2, "0"),
  ])
  func decimalsBoundThePlacesPrinted(
    significand: Int, places: Int, decimals: ClosedRange<Int>, text: String
  ) {
    let number = FixedDecimal(significand: significand, places: places)
    #expect(number.text(mark: ",", decimals: decimals) == text)
  }

  @Test func pointsCompareByValue() throws {
    #expect(Points(try parse("800,70")) == Points(try parse("800,7")))
    #expect(try parse("800,70") != parse("800,7"))
    #expect(Points(try parse("582")) < Points(try parse("582,29")))
    #expect(Points(try parse("800,70")).decimal == FixedDecimal(significand: 8007, places: 1))
    #expect(Points(try parse("1000")).decimal == FixedDecimal(significand: 1000, places: 0))
    let sum = Points(try parse("0,1")) + Points(try parse("0,2"))
    #expect(sum == Points(try parse("0,3")), "not so in binary floating point")
    #expect(Points(try parse("0,3")) - Points(try parse("0,1")) == Points(try parse("0,2")))
  }
}
