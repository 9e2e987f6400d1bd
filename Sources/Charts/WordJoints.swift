/// Words of two syllables that names of indicators and titles are made of.
///
/// Vietnamese writes a space between the syllables of a word, and a line may end there; one that
/// ends between “chính” and “quyền” is read with a stumble. Where it costs no line these stay
/// together. The list need not be complete: what it lacks breaks like any other space.
enum WordJoints {
  private static let words: Set<String> = [
    "an toàn", "ban hành", "báo cáo", "biểu đồ", "bưu chính", "cán bộ", "cải cách", "chiến lược",
    "chia sẻ", "chính phủ", "chính quyền", "chính sách", "chỉ đạo", "chỉ số", "chỉ tiêu",
    "chuyên đề", "chuyển đổi", "công bố", "công chức", "công dân", "công khai", "công nghệ",
    "công nghiệp", "công thương", "cơ quan", "cơ sở", "cung cấp", "dân tộc", "dịch vụ",
    "doanh nghiệp", "du lịch", "dữ liệu", "đào tạo", "đánh giá", "đầu tư", "điện tử", "điều hành",
    "định danh", "đô thị", "đơn vị", "đường truyền", "giao thông", "giáo dục", "giải pháp",
    "giải quyết", "giám sát", "hành chính", "hạ tầng", "hệ thống", "hiệu quả", "hoàn thành",
    "hoạt động", "hồ sơ", "hội đồng", "huyện ủy", "kế hoạch", "kết quả", "kết nối", "khai thác",
    "khoa học", "kiến tạo", "kinh phí", "kinh tế", "kỹ năng", "kỹ thuật", "lãnh đạo", "lao động",
    "lưu trữ", "mạng lưới", "môi trường", "nâng cao", "nền tảng", "nghiệp vụ", "ngoại vụ",
    "người dân", "nguồn lực", "nhân dân", "nhân lực", "nhà nước", "nhận thức", "nội vụ",
    "nông nghiệp", "nông thôn", "phát triển", "phần mềm", "pháp lý", "phổ cập", "phục vụ",
    "quản lý", "quản trị", "quy định", "quy hoạch", "quy trình", "quyết định", "sẵn sàng",
    "sở hữu", "sử dụng", "tài chính", "tài khoản", "tài nguyên", "tham mưu", "thanh toán",
    "thanh tra", "thẩm định", "thể chế", "thể thao", "thiết bị", "thông tin", "thủ tục",
    "thực hiện", "thương binh", "thương mại", "tiếp cận", "tiếp nhận", "toàn trình", "tổ chức",
    "trách nhiệm", "trí tuệ", "triển khai", "trung tâm", "truyền thanh", "truyền thông",
    "trực tuyến", "tuyên truyền", "tư pháp", "tỷ lệ", "ủy ban", "ứng dụng", "văn bản", "văn hóa",
    "văn phòng", "vận hành", "vận tải", "viên chức", "xã hội", "xây dựng", "xếp hạng", "xử lý",
    "y tế", "yên bái",
  ]

  /// Whether two syllables that stand side by side make up one word; spaces and punctuation
  /// after them do not count.
  static func joins(_ first: String, _ second: String) -> Bool {
    guard first.utf8.last == UInt8(ascii: " ") else { return false }
    var word = first + second
    while let last = word.utf8.last, marks.contains(last) { word.removeLast() }
    return words.contains(word.lowercased())
  }

  /// What may follow a word.
  private static let marks = Array(" ,.;:)".utf8)
}
