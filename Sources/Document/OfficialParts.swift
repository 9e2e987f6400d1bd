/// The head of an official document: on the left who issues it, on the right the name of the
/// nation. A text may have several lines.
public struct Letterhead: Hashable, Sendable {
  /// Capitals, upright; empty for none.
  public let superior: String
  /// Capitals, bold, a short rule below.
  public let body: String
  /// “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”.
  public let nation: String
  /// “Độc lập - Tự do - Hạnh phúc”; a rule of its length below.
  public let motto: String
  /// “Số: …/QĐ-UBND”; empty for a document that is attached to a decision.
  public let number: String
  /// “Bình Định, ngày 03 tháng 6 năm 2024”.
  public let placeAndDate: String

  public init(
    superior: String, body: String, nation: String, motto: String, number: String,
    placeAndDate: String
  ) {
    self.superior = superior
    self.body = body
    self.nation = nation
    self.motto = motto
    self.number = number
    self.placeAndDate = placeAndDate
  }
}

/// The end of a decision: on the right who signs, on the left who gets it.
public struct Signature: Hashable, Sendable {
  /// “KT. CHỦ TỊCH”, “PHÓ CHỦ TỊCH”: a line each.
  public let authority: String
  /// Of who signs; empty for none.
  public let name: String
  /// “Nơi nhận:”.
  public let recipientsTitle: String
  /// Without their marks; the spans of each.
  public let recipients: [[Span]]

  public init(authority: String, name: String, recipientsTitle: String, recipients: [[Span]]) {
    self.authority = authority
    self.name = name
    self.recipientsTitle = recipientsTitle
    self.recipients = recipients
  }
}
