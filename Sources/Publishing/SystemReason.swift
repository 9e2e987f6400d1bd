import Diagnostics
import Foundation

extension Error {
  /// What the system says of a path, without Foundation's words around it.
  func reason(at path: String) -> SystemReason {
    let error = self as NSError
    let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError
    if let posix = [error, underlying].compactMap({ $0 }).first(where: {
      $0.domain == NSPOSIXErrorDomain
    }) {
      let reason = SystemReason(posix: Int32(posix.code))
      // “There already” says little of a file that stands where a folder should be made.
      return reason == .exists ? SystemReason(looking: path) ?? reason : reason
    }
    switch CocoaError.Code(rawValue: error.code) {
    case .fileReadNoPermission, .fileWriteNoPermission: return .permission
    case .fileWriteOutOfSpace: return .noSpace
    case .fileWriteVolumeReadOnly: return .readOnly
    case .fileWriteFileExists: return SystemReason(looking: path) ?? .exists
    case .fileNoSuchFile, .fileReadNoSuchFile: return .missing
    default: return SystemReason(looking: path) ?? .other(code: error.code)
    }
  }
}

extension SystemReason {
  fileprivate init(posix code: Int32) {
    switch code {
    case EACCES, EPERM: self = .permission
    case ENOSPC, EDQUOT: self = .noSpace
    case EROFS: self = .readOnly
    case ENOTDIR: self = .notAFolder
    case EISDIR: self = .isAFolder
    case EEXIST, ENOTEMPTY: self = .exists
    case ENOENT: self = .missing
    default: self = .other(code: Int(code))
    }
  }

  /// What is to be seen along a path where Foundation gives no reason.
  fileprivate init?(looking path: String) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { self = .isAFolder } else { return nil }
      return
    }
    var parent = URL(fileURLWithPath: path).deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: parent.path, isDirectory: &isFolder) {
      if parent.path == "/" { return nil }
      parent = parent.deletingLastPathComponent()
    }
    if isFolder.boolValue { return nil }
    self = .notAFolder
  }
}
