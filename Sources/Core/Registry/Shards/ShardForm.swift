// The form of a shard, numbers with their lowest byte first:
//
//     8 bytes   "eapshard"
//     4         the version of the form, 1
//     for each section
//       for each chunk
//         4     the length of the entries
//         n     whole entries
//         16    the digest of the entries
//     the directory
//       string  the member that names rows; none if it is the identifier
//       4       the number of inputs
//       for each input, in the order of their names
//         string  the name
//         8       the number of records, broken ones included
//         8       the number of records with facts
//       4       the number of sections
//       for each section
//         4     what its entries are: 1 identifiers, 2 former ones, 3 references, 4 titles
//         8     its length
//         8     the number of its entries
//     8         the length of the directory
//     8         the length of the shard
//     16        the digest of the directory and the two lengths
//
// Sections follow each other without a gap. The entries of a section are in order: by digest, input and
// offset. An entry is
//
//     4         the length of what follows
//     16        the digest of the text by which records are compared
//     4         the position of the input among those of the directory
//     8         the offset of the record; of a former identifier, that of the text
//     text      the text; not in a section of identifiers
//     4         the length of the identifier in the input; nothing follows a length of 0
//       16      its digest; not in a section of identifiers
//       4       its distance from the record
//       4, 4    its line and its column
//       n       its bytes
//     4         the last day, counted from 1970; the smallest number if there is none
//     string    what names the row, if a member does
//     references and former identifiers:
//       string  the identifier of the record
//       4       the first day of the record, or the position in the list
//
// where a text is its length, its distance from the record, its line and its column (4 each) and its
// bytes as they are in the input, and a string its length and 1 together (4; 0 for none) and its UTF-8.
//
// So a merge reads all sections side by side, each from its start to its end, and holds one chunk of
// each. A long shard has several sections of each kind, because it is written in little memory as well.

/// The numbers that a shard is made of.
enum ShardForm {
  static let mark = Array("eapshard".utf8)
  static let version: UInt32 = 1
  static let headSize = 12
  static let tailSize = 32
  static let digestSize = 16
  /// The length of the longest directory that is read.
  static let directoryLimit = 1 << 30
  /// The length of the entries after which a chunk is complete.
  static let chunkSize = 32 * 1024
  /// The length of the entries that are sorted in memory, after which sections are written.
  static let runSize = 32 << 20
}

/// What the entries of a section are; in this order they are looked at where digests are equal.
enum ShardSection: UInt32, CaseIterable {
  case ids = 1
  case formerIDs
  case links
  case titles
}

/// The order of entries, in a section and among those of all shards.
struct ShardKey: Comparable {
  var digest: TextDigest
  var section: ShardSection
  var input: Int32
  /// The offset of the record, or of the text if it is a former identifier.
  var offset: Int

  @inline(__always)
  static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.digest.low != rhs.digest.low { return lhs.digest.low < rhs.digest.low }
    if lhs.digest.high != rhs.digest.high { return lhs.digest.high < rhs.digest.high }
    return (lhs.section.rawValue, lhs.input, lhs.offset)
      < (rhs.section.rawValue, rhs.input, rhs.offset)
  }
}

/// The order of inputs: that of the bytes of their names, folder by folder, in which a directory is read.
struct InputName: Comparable {
  let name: String

  static func < (lhs: Self, rhs: Self) -> Bool {
    // Whatever a folder is called, what is in it comes before names that go on where its own ends.
    func keys(_ name: String) -> some Sequence<UInt8> {
      name.utf8.lazy.map { $0 == UInt8(ascii: "/") ? 0 : $0 }
    }
    return keys(lhs.name).lexicographicallyPrecedes(keys(rhs.name))
  }

  /// Names are bytes: those that look alike are different.
  static func == (lhs: Self, rhs: Self) -> Bool { lhs.name.utf8.elementsEqual(rhs.name.utf8) }
}
