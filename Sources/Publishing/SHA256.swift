#if canImport(CryptoKit)
  import CryptoKit
#else
  import CCrypto
#endif

/// The SHA-256 of bytes, in lower-case hexadecimal.
func sha256(_ bytes: [UInt8]) -> String {
  let digest = SHA256Stream()
  digest.update(bytes)
  return digest.hexadecimal()
}

/// The SHA-256 of bytes that come piece by piece. Belongs to one owner at a time.
final class SHA256Stream {
  #if canImport(CryptoKit)
    private var hash = SHA256()

    func update(_ bytes: [UInt8]) { hash.update(data: bytes) }

    private func digest() -> [UInt8] { Array(hash.finalize()) }
  #else
    private let context = EVP_MD_CTX_new()

    init() {
      // Fails only where memory or SHA-256 itself is missing, as `update` does.
      precondition(EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1, "no SHA-256")
    }

    deinit {
      EVP_MD_CTX_free(context)
    }

    func update(_ bytes: [UInt8]) {
      precondition(EVP_DigestUpdate(context, bytes, bytes.count) == 1, "no SHA-256")
    }

    private func digest() -> [UInt8] {
      var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
      precondition(EVP_DigestFinal_ex(context, &digest, nil) == 1, "no SHA-256")
      return digest
    }
  #endif

  /// Of everything so far, in lower-case hexadecimal; nothing can follow.
  func hexadecimal() -> String {
    digest().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
