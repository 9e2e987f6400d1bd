package import Foundation

extension [UInt8] {
  /// Makes or replaces a file.
  ///
  /// It is not waited for until it is on the disk, as `Data.write(to:)` does: with a thousand files
  /// that takes many times longer than making them. What a loss of power spoils does not have the
  /// checksum of the manifest, and can be made again.
  ///
  /// - Throws: `POSIXError`.
  package func write(to file: URL) throws {
    let descriptor = open(file.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.systemError }
    do {
      try withUnsafeBytes { bytes in
        var rest = bytes[...]
        while !rest.isEmpty {
          let count = Foundation.write(
            descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
          if count > 0 {
            rest = rest.dropFirst(count)
          } else if errno != EINTR {
            throw Self.systemError
          }
        }
      }
    } catch {
      _ = close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw Self.systemError }
  }

  private static var systemError: POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }
}
