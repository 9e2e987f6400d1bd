/// Finds the agency that a printed name means.
///
/// Paper spells names in more ways than one. A name is, in this order: the agency's own (or its
/// id); the same in other capitals; the same in other diacritics or punctuation; a short form, as
/// “Krông Pắc” for “UBND huyện Krông Pắc”; a long form, as “Ban Dân tộc tỉnh” for “Ban Dân tộc”.
/// All but the first must fit one single agency.
///
/// - Complexity: O(1) for an agency's own name, O(agencies × words) for any other.
public struct AgencyNames: Sendable {
  /// How a printed name differs from the agency's own.
  public enum Form: Hashable, Sendable {
    case own, letterCase, diacritics, short, long
  }

  public struct Match: Hashable, Sendable {
    /// Place of the block in the assessment.
    public let block: Int
    public let agency: Agency
    public let form: Form
  }

  private struct Candidate: Sendable {
    let block: Int
    let agency: Agency
    let lowered: String
    let words: [String]
    let slug: String
  }

  private var own: [String: (block: Int, agency: Agency)] = [:]
  private let candidates: [Candidate]

  /// - Parameter block: The id of the block to look in; `nil` for all.
  public init(_ assessment: Assessment, block: String? = nil) {
    var candidates: [Candidate] = []
    for (index, each) in assessment.blocks.enumerated() where block == nil || each.id == block {
      for agency in each.agencies {
        for name in [agency.id, agency.name] { own[name] = (index, agency) }
        candidates.append(
          Candidate(
            block: index, agency: agency, lowered: agency.name.lowercased(),
            words: Self.words(of: agency.name),
            slug: slug(agency.name, limit: .max - 1)))
      }
    }
    self.candidates = candidates
  }

  public var names: [String] { candidates.map(\.agency.name) }

  /// `nil` when the name means none of the agencies, or more than one.
  public func match(_ printed: String) -> Match? {
    let name = printed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let (block, agency) = own[name] { return Match(block: block, agency: agency, form: .own) }
    let lowered = name.lowercased()
    if let match = single(.letterCase, where: { $0.lowered == lowered }) {
      return match
    }
    let plain = slug(name, limit: .max - 1)
    guard !plain.isEmpty else { return nil }
    if let match = single(.diacritics, where: { $0.slug == plain }) { return match }
    let words = Self.words(of: name)
    return single(.short, where: { $0.words.ends(with: words) })
      ?? single(.long) { candidate in
        (1...2).contains(words.count - candidate.words.count)
          && (words.starts(with: candidate.words) || words.ends(with: candidate.words))
      }
  }

  private func single(_ form: Form, where fits: (Candidate) -> Bool) -> Match? {
    let found = candidates.filter(fits)
    guard found.count == 1 else { return nil }
    return Match(block: found[0].block, agency: found[0].agency, form: form)
  }

  /// In small letters, without punctuation, the usual abbreviations written out.
  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.flatMap { word in
      abbreviations[String(word)] ?? [String(word)]
    }
  }

  private static let abbreviations = [
    "ubnd": ["ủy", "ban", "nhân", "dân"], "ptnt": ["phát", "triển", "nông", "thôn"],
    "tb": ["thương", "binh"], "xh": ["xã", "hội"],
  ]

  /// How a name differs from another that means the same; `nil` when they are equal, or differ in
  /// more than capitals, diacritics or length.
  public static func form(of printed: String, insteadOf name: String) -> Form? {
    if printed == name { return nil }
    if printed.lowercased() == name.lowercased() { return .letterCase }
    if slug(printed) == slug(name) { return .diacritics }
    let (short, long) = (words(of: printed), words(of: name))
    if long.starts(with: short) || long.ends(with: short) { return .short }
    if short.starts(with: long) || short.ends(with: long) { return .long }
    return nil
  }
}

extension Array<String> {
  fileprivate func ends(with other: [String]) -> Bool {
    !other.isEmpty && suffix(other.count).elementsEqual(other)
  }
}
