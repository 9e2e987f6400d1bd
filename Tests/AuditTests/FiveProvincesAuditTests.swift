import Diagnostics
import Publishing
import TestSupport
import Testing

/// Everything that does not follow in five published results, and nothing else.
@Suite struct FiveProvincesAuditTests {
  /// `severity file:line:column code | whose | of what | printed -> expected | cause`.
  private func lines(_ province: String) throws -> [String] {
    let folder = "\(repository)/templates/\(province)"
    let project = try Project(folder: folder)
    return project.auditFindings.map { finding in
      let place = finding.position
      let file = place.file.split(separator: "/").last ?? ""
      let whose = [finding.place.agency, finding.place.indicator].compactMap { $0 }
        .joined(separator: ", ")
      return "\(finding.severity.rawValue) \(file):\(place.line):\(place.column)"
        + " \(finding.rule.rawValue) | \(whose.isEmpty ? "-" : whose)"
        + " | \(finding.place.field.rawValue)"
        + " | \(finding.printed?.data ?? "-") -> \(finding.expected?.data ?? "-")"
        + " | \(finding.cause?.name ?? "-")"
    }
  }

  /// Rates of points whose decimals were lost, and ranks by these rates.
  @Test func yenBai() throws {
    let expected = """
      error printed.csv:13:54 audit.rate | Sở Lao động - Thương binh và Xã hội | rate | 69.85 -> 69.83 | decimalsLost
      error printed.csv:17:59 audit.rate | Sở Nông nghiệp và Phát triển nông thôn | rate | 64.35 -> 64.31 | decimalsLost
      error printed.csv:17:65 audit.rank | Sở Nông nghiệp và Phát triển nông thôn | rank | 16 -> 17 | followsFrom
      error printed.csv:18:41 audit.rank | Sở Tư pháp | rank | 17 -> 16 | followsFrom
      """
    #expect(try lines("yen-bai") == expected.split(separator: "\n").map(String.init))
  }

  /// Every figure follows: ranks, levels, counts, shares, three means.
  @Test func sonLa() throws {
    let expected = """
      remark claims.yaml:29:56 audit.spelling | - | name | Thẻ chế số -> Thể chế số | scan
      remark claims.yaml:43:59 audit.spelling | - | name | Thẻ chế số -> Thể chế số | scan
      """
    #expect(try lines("son-la") == expected.split(separator: "\n").map(String.init))
  }

  /// All 32 + 235 rates and all ranks follow, rounded half-up once; 94,9 is 94,947.
  @Test func binhDinh() throws {
    let expected = """
      remark claims.yaml:27:64 audit.spelling | Thể chế số | name | Thế chế số -> Thể chế số | scan
      remark claims.yaml:52:67 audit.spelling | Thể chế số | name | Thế chế số -> Thể chế số | scan
      remark claims.yaml:75:7 audit.spelling | Ban Dân tộc | name | Ban Dân tộc tỉnh -> Ban Dân tộc | longerName
      remark claims.yaml:174:40 audit.spelling | Thể chế số | name | Thế chế số -> Thể chế số | scan
      remark claims.yaml:175:37 audit.spelling | Thể chế số | name | Thẻ chế số -> Thể chế số | scan
      remark claims.yaml:176:37 audit.spelling | An toàn thông tin mạng | name | An toàn Thông tin -> An toàn thông tin mạng | shorterName
      remark claims.yaml:177:37 audit.spelling | An toàn thông tin mạng | name | An toàn Thông tin -> An toàn thông tin mạng | shorterName
      error printed-2.csv:2:59 audit.sum | UBND huyện Hoài Ân | points | 626.23 -> 626.24 | roundedParts
      warning printed-chi-so-so.csv:12:8 audit.spelling | Sở Tư pháp | name | Sở Tư Pháp -> Sở Tư pháp | letterCase
      error printed-chi-so-so.csv:63:54 audit.points | Sở Lao động, Thương binh và Xã hội, Hạ tầng số | points | 37 -> 37.24 | decimalsLost
      error printed-chi-so-so.csv:129:37 audit.points | Sở Nội vụ, Hoạt động xã hội số | points | 7 -> 70 | lostDigit
      """
    #expect(try lines("binh-dinh") == expected.split(separator: "\n").map(String.init))
  }

  /// One old value of UBND huyện Krông Năng runs through a mean and two bands.
  @Test func dakLak() throws {
    let expected = """
      warning claims.yaml:28:7 audit.spelling | Sở Lao động, Thương Binh và Xã Hội | name | Sở Lao động, Thương binh và Xã hội -> Sở Lao động, Thương Binh và Xã Hội | letterCase
      remark claims.yaml:42:7 audit.spelling | Ban Dân tộc | name | Ban Dân tộc tỉnh -> Ban Dân tộc | longerName
      error claims.yaml:57:77 audit.count | Kinh tế số | children | 7 -> 6 | -
      warning claims.yaml:122:7 audit.spelling | UBND huyện M'Drắk | name | UBND huyện M'Drăk -> UBND huyện M'Drắk | diacritics
      error claims.yaml:129:49 audit.mean | Xã hội số | mean | 30.42 -> 31.45 | staleValue
      warning claims.yaml:156:7 audit.spelling | Sở Giao thông vận tải | name | Sở Giao thông Vận tải -> Sở Giao thông vận tải | letterCase
      remark claims.yaml:177:14 audit.decimal-mark | - | mean | 152.02 -> 152,02 | -
      warning claims.yaml:179:7 audit.spelling | Sở Nông nghiệp và Phát triển nông thôn | name | Sở Nông nghiệp và Phát triển Nông thôn -> Sở Nông nghiệp và Phát triển nông thôn | letterCase
      remark claims.yaml:186:14 audit.decimal-mark | - | mean | 110.46 -> 110,46 | -
      remark claims.yaml:191:100 audit.decimal-mark | - | gap | 41.56 -> 41,56 | -
      error claims.yaml:200:9 audit.mean | Chính quyền số | mean | 142.64 -> 142.65 | truncated
      warning claims.yaml:216:7 audit.spelling | UBND Thị xã Buôn Hồ | name | UBND thị xã Buôn Hồ -> UBND Thị xã Buôn Hồ | letterCase
      remark claims.yaml:246:14 audit.decimal-mark | Kinh tế số | mean | 47.31 -> 47,31 | -
      error claims.yaml:290:10 audit.count | Xã hội số | count | 1 -> 2 | staleValue
      error claims.yaml:292:5 audit.members | UBND huyện Krông Năng, Xã hội số | members | UBND huyện Ea H'leo -> UBND huyện Krông Năng; UBND huyện Ea H'leo | staleValue
      error claims.yaml:298:10 audit.count | Xã hội số | count | 5 -> 4 | staleValue
      error claims.yaml:299:9 audit.mean | Xã hội số | mean | 33.89 -> 34.51 | staleValue
      error claims.yaml:301:5 audit.members | UBND huyện Krông Năng, Xã hội số | members | UBND huyện Krông Bông; UBND huyện Ea Kar; UBND huyện Krông Năng; UBND huyện Cư M'gar; UBND huyện Krông Ana -> UBND huyện Krông Bông; UBND huyện Ea Kar; UBND huyện Cư M'gar; UBND huyện Krông Ana | staleValue
      remark claims.yaml:306:3 audit.bands | Xã hội số | members | - -> UBND huyện Buôn Đôn; UBND huyện Ea Súp | -
      error claims.yaml:310:10 audit.count | Xã hội số | count | 6 -> 4 | bandLimit
      error claims.yaml:311:9 audit.mean | Xã hội số | mean | 17.98 -> 17.99 | truncated
      error claims.yaml:313:5 audit.members | Xã hội số | members | UBND Thị xã Buôn Hồ; UBND huyện Buôn Đôn; UBND huyện Ea Súp; UBND huyện Krông Búk; UBND huyện Cư Kuin; UBND huyện Lắk -> UBND huyện Krông Búk; UBND huyện Cư Kuin; UBND Thị xã Buôn Hồ; UBND huyện Lắk | bandLimit
      warning printed-1.csv:16:4 audit.spelling | Sở Công Thương | name | Sở Công thương -> Sở Công Thương | letterCase
      error printed-2.csv:8:44 audit.sum | UBND huyện Krông Bông | points | 159.99 -> 160.01 | -
      warning printed-2.csv:12:4 audit.spelling | UBND Thị xã Buôn Hồ | name | UBND thị Xã Buôn Hồ -> UBND Thị xã Buôn Hồ | letterCase
      error printed-dieu-1-2.csv:8:44 audit.sum | UBND huyện Krông Bông | points | 159.99 -> 160.01 | -
      """
    #expect(try lines("dak-lak") == expected.split(separator: "\n").map(String.init))
  }

  /// Six agencies, four names.
  @Test func bacKan() throws {
    let expected = """
      error claims.yaml:20:5 audit.members | - | members | 4 -> 6 | namesLost
      """
    #expect(try lines("bac-kan") == expected.split(separator: "\n").map(String.init))
  }
}
