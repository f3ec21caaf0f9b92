#if PostgreSQL
    internal import SkeinModel

    /// Values as C strings side by side in one buffer, for calls that take arrays of pointers.
    struct CStringPack {
        private var bytes: [UInt8] = []
        private var offsets: [Int?] = []
        private(set) var lengths: [Int32] = []

        /// Adds a value and a NUL behind it; nil becomes a null pointer.
        mutating func append(_ value: (some Sequence<UInt8>)?) {
            guard let value else {
                offsets.append(nil)
                lengths.append(0)
                return
            }
            offsets.append(bytes.count)
            bytes += value
            lengths.append(Int32(bytes.count - (offsets.last.flatMap { $0 } ?? 0)))
            bytes.append(0)
        }

        /// Calls `body` with the pointers, which live as long as the call.
        func withPointers<Result>(_ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
            bytes.withUnsafeBytes { buffer in
                body(
                    offsets.map { offset in
                        guard let offset, let base = buffer.baseAddress else { return nil }
                        return (base + offset).assumingMemoryBound(to: CChar.self)
                    }
                )
            }
        }
    }

    /// Binds in the form in which libpq takes them (manual 34.3.1).
    struct BoundValues {
        private var pack = CStringPack()
        private var types: [UInt32] = []
        private var formats: [Int32] = []

        /// Binds of `values`. Text is sent without a type, so that the server infers it from where the bind stands: a
        /// text is then a date for a column of dates.
        init(_ values: [Value]) {
            for value in values {
                if case .bytes(let bytes) = value {
                    pack.append(bytes)
                    types.append(TypeOID.bytea)
                    formats.append(1)
                } else {
                    pack.append(value.text?.utf8)
                    types.append(0)
                    formats.append(0)
                }
            }
        }

        /// Calls `body` with the number of binds, their types, values, lengths and formats.
        func withArrays<Result>(
            _ body: (Int32, [UInt32], [UnsafePointer<CChar>?], [Int32], [Int32]) -> Result
        ) -> Result {
            pack.withPointers { body(Int32(types.count), types, $0, pack.lengths, formats) }
        }
    }

    /// The numbers of built-in types, fixed by PostgreSQL's `pg_type.dat`.
    enum TypeOID {
        static let bool: UInt32 = 16
        static let bytea: UInt32 = 17
        static let int8: UInt32 = 20
        static let int2: UInt32 = 21
        static let int4: UInt32 = 23
        static let oid: UInt32 = 26
        static let float4: UInt32 = 700
        static let float8: UInt32 = 701
    }
#endif
