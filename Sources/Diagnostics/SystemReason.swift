/// Why the system could not read or write, worded in each language.
public enum SystemReason: Hashable, Sendable {
  case permission, noSpace, readOnly, notAFolder, isAFolder, exists, missing
  /// A code of the system without words of our own.
  case other(code: Int)

  var english: String {
    switch self {
    case .permission: "permission denied"
    case .noSpace: "no space left on the disk"
    case .readOnly: "the disk is read-only"
    case .notAFolder: "a part of the path is a file, not a folder"
    case .isAFolder: "it is a folder, not a file"
    case .exists: "something of that name is there already"
    case .missing: "a part of the path does not exist"
    case .other(let code): "system error \(code)"
    }
  }

  var vietnamese: String {
    switch self {
    case .permission: "không có quyền truy cập"
    case .noSpace: "đĩa đã hết dung lượng"
    case .readOnly: "đĩa chỉ cho phép đọc"
    case .notAFolder: "một phần của đường dẫn là tệp, không phải thư mục"
    case .isAFolder: "đây là thư mục, không phải tệp"
    case .exists: "đã có tệp hoặc thư mục cùng tên"
    case .missing: "một phần của đường dẫn không tồn tại"
    case .other(let code): "lỗi hệ thống \(code)"
    }
  }
}
