import Diagnostics

struct VietnameseWords: Words {
  let abstract = "Từ bảng điểm của cơ quan, đơn vị đến văn bản để ký, gửi và in."
  let discussion = """
    Thư mục mẫu gồm template.yaml và điểm của một năm; templates/README.md giải thích từng khóa. \
    Ngày ghi trong tệp PDF là ngày của quyết định hoặc theo SOURCE_DATE_EPOCH.
    """
  let publishAbstract =
    "Tạo quyết định, phụ lục, phiếu kết quả, biểu đồ, gói báo chí và số liệu của các thư mục mẫu."
  let publishDiscussion = """
    Với --agency chỉ tạo các tệp về từng cơ quan, đơn vị: phiếu và biểu đồ; với --block tạo thêm các \
    tệp về khối, như tệp gộp phiếu của cả khối; phụ lục, quyết định và số liệu chỉ được tạo khi \
    không dùng hai tùy chọn này. Các tệp khác trong thư mục được giữ nếu cùng mẫu và điểm.
    """
  let watchAbstract = "Xuất bản, và xuất bản lại mỗi khi mẫu hoặc điểm thay đổi."
  let watchDiscussion = """
    Dành cho người chỉnh mẫu trong khi mở tệp PDF bên cạnh. Lỗi được hiển thị và kết quả đúng gần \
    nhất được giữ nguyên. Kết thúc bằng Ctrl-C.
    """
  let mergeAbstract = "Ghép các phần của một lượt chạy được chia."
  let mergeDiscussion = """
    Kết quả giống từng byte với khi chạy một lượt; docs/scale.md hướng dẫn chia cho nhiều máy.
    """
  let onlyMeansNothing = "dti charts chỉ tạo biểu đồ: bỏ --only hoặc dùng dti publish"
  let chartsAbstract = "Chỉ vẽ biểu đồ của từng cơ quan, đơn vị."
  let galleryAbstract = "Tạo trang giới thiệu mọi loại biểu đồ, ảnh báo chí của các thư mục mẫu."
  let galleryOutputHelp = "Thư mục chứa README.md và các ảnh."
  let outlineTextHelp = "Chữ trong biểu đồ, ảnh PDF và SVG là nét vẽ, dành cho nhà in."
  let scoreAbstract = "Tính điểm, tỷ lệ, thứ hạng và in ra màn hình."
  let checkAbstract = "Tìm các số liệu đã công bố không khớp với điểm."
  let checkDiscussion = """
    Đối chiếu các bảng đã công bố (data: printed) và số liệu trong lời văn (data: claims) với điểm; \
    kết thúc với mã 1 nếu có số liệu không khớp.
    """
  let explainAbstract = "Giải thích từng bước một số liệu, đến tận ô trong tệp điểm."

  let newAbstract = "Tạo thư mục mẫu để bắt đầu: có chú thích, điểm ví dụ và lược đồ khóa."
  let newDiscussion = """
    Thư mục xuất bản được ngay với số liệu minh họa (mọi văn bản đều ghi rõ). Hãy thay bằng số liệu \
    thật: tên cơ quan, đơn vị và lời văn trong các tệp YAML, điểm trong tệp CSV.
    """
  let checkTemplateHelp = "Chỉ kiểm tra mẫu, không đọc điểm: báo mọi lỗi cùng lúc."
  let newFolderHelp = "Thư mục cần tạo; chưa có hoặc đang trống."
  let provinceName = "tên"
  let provinceHelp = "Tên tỉnh, không ghi “tỉnh” hoặc “thành phố”, ví dụ \"Lào Cai\"."
  let yearHelp = "Năm được đánh giá (nếu không ghi: năm trước)."
  let provinceToFill = "Tên tỉnh"
  let provinceWithoutLetters = "--province phải là một tên, ví dụ \"Lào Cai\""
  let yearOutOfRange = "--year phải từ 2000 đến 2100"
  let newFolderEmpty = "chưa đặt tên thư mục"
  let templateHasNoJSON = "--template chỉ in dạng text"
  func templateIsSound(_ folder: String) -> String { "\(folder): mẫu không có lỗi" }

  func starterMade(files: [String], folder: String) -> String {
    let list = files.filter { !$0.hasPrefix("schema/") }.map { "  \(folder)/\($0)\n" }.joined()
    return """
      Đã tạo
      \(list)Bước tiếp theo:
        1. dti publish \(folder)            xem mẫu tạo ra những gì
        2. sửa template.yaml và tệp điểm
        3. dti check --template \(folder)   tìm lỗi trong mẫu
      """
  }

  let folderName = "thư-mục"
  let foldersHelp = "Các thư mục mẫu, ví dụ templates/yen-bai."
  let folderHelp = "Thư mục mẫu, ví dụ templates/yen-bai."
  let agencyName = "đơn-vị"
  let agencyHelp = "Cơ quan, đơn vị: mã, tên, hoặc phần tên không trùng với đơn vị khác."
  let indicatorName = "chỉ-số"
  let indicatorHelp = "Chỉ số của đơn vị, ghi tương tự (nếu không: tổng điểm)."
  let outputHelp = "Thư mục chứa kết quả; mỗi mẫu có một thư mục con như yen-bai-2022."
  let listName = "danh-sách"
  let onlyHelp =
    "Những gì được tạo, cách nhau bằng dấu phẩy: decision, annex, sheets, charts, press, data (nếu không: tất cả)."
  let blockName = "khối"
  let blockHelp = "Chỉ khối này, ghi mã hoặc tên; có thể ghi nhiều lần."
  let onlyAgencyHelp =
    "Chỉ cơ quan, đơn vị này, ghi mã, tên hoặc một phần tên; có thể ghi nhiều lần."
  let formatsHelp =
    "Dạng tệp của biểu đồ và hình cho báo chí, cách nhau bằng dấu phẩy: pdf, svg, png (nếu không: tất cả)."
  let shardHelp = "Tạo phần thứ i trong n phần của lượt chạy; dti merge ghép lại."
  let shardsHelp = "Thư mục của tất cả các phần, ví dụ output/yen-bai-2022.shard-*-of-3."
  let mergeOutputHelp = "Thư mục chứa kết quả đã ghép (nếu không: nơi có phần đầu tiên)."
  let fontsHelp = "Thư mục phông chữ (nếu không: DTI_FONTS, hoặc phông đi kèm dti)."
  let jobsHelp = "Số văn bản tạo cùng lúc; không ảnh hưởng đến nội dung tệp."
  let formatHelp = "Cách in: text, json hoặc csv."
  let checkFormatHelp = "Cách in: text hoặc json."
  let languageHelp = "Ngôn ngữ của thông báo và trợ giúp (nếu không: theo máy)."
  let quietHelp = "Chỉ in lỗi."

  let outputFailed = "không ghi được ra đầu ra chuẩn"
  let outputEmpty = "--output để trống"
  let jobsTooFew = "--jobs phải từ 1 trở lên"
  func unknownLanguage(_ text: String) -> String { "“\(text)” không phải vi hoặc en" }

  func unknownWord(_ word: String, option: String, allowed: [String]) -> String {
    "\(option) không có “\(word)”; có thể dùng: \(allowed.joined(separator: ", "))"
  }

  func notAShard(_ text: String) -> String {
    "--shard là “\(text)”, trong khi phải có dạng i/n với i từ 1 đến n, ví dụ 1/4"
  }

  func epochNotANumber(_ text: String) -> String {
    "SOURCE_DATE_EPOCH là “\(text)”, trong khi phải là số giây tính từ năm 1970"
  }

  let convertedPoints = "Quy đổi"
  let level = "Mức độ"
  let standingsHeading = ["Hạng", "Cơ quan, đơn vị", "Điểm", "Tối đa", "Tỷ lệ %"]

  func published(files: Int, folder: String, seconds: Double, warnings: Int) -> String {
    let warned = warnings == 0 ? "" : ", \(warnings) cảnh báo"
    return "\(files) tệp trong \(folder) (\(tenths(seconds, mark: ",")) giây\(warned))"
  }

  func pace(of done: Int, total: Int, after seconds: Double) -> String {
    let left = timeLeft(done: done, rest: total - done, seconds: seconds, unit: "giây")
    return "\(rate(of: done, seconds: seconds, mark: ","))/giây, còn \(left)"
  }

  let watching = "đang theo dõi thay đổi; Ctrl-C để kết thúc"
  func changed(_ files: [String]) -> String { "đã thay đổi: " + files.joined(separator: ", ") }
  let keptLastOutput = "giữ nguyên kết quả trước; đang chờ thay đổi"

  func checked(errors: Int, warnings: Int, remarks: Int) -> String {
    "\(errors) lỗi, \(warnings) cảnh báo, \(remarks) ghi chú"
  }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "lỗi"
    case .warning: "cảnh báo"
    case .remark: "ghi chú"
    }
  }

  let illustrative = "* số liệu minh họa"
  let hint = "gợi ý"
}
