import SkeinDocument
import SkeinSQL
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct FileBytesTests {
    /// Runs `body` with a directory of its own.
    func inDirectory(_ body: (String) throws -> Void) throws {
        var template = Array("/tmp/skein-document-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { rmdir(path) }
        try body(path)
    }

    func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            try #require(count > 0)
            rest = rest.dropFirst(count)
        }
    }

    @Test func files() throws {
        try inDirectory { directory in
            let path = directory + "/a.yaml"
            try write(Array("a: 1\n".utf8), to: path)
            defer { unlink(path) }
            let node = try YAMLReader.readFile(path, displayName: "a.yaml")
            #expect(node["a"]?.position == SourcePosition(file: "a.yaml", line: 1, column: 4))
            #expect(try YAMLReader.readFile(path).position.file == path)
        }
    }

    @Test func sizeLimit() throws {
        try inDirectory { directory in
            let path = directory + "/a.yaml"
            defer { unlink(path) }
            try write([UInt8](repeating: UInt8(ascii: "#"), count: 1 << 20), to: path)
            #expect(message { try YAMLReader.readFile(path, displayName: "a") }.hasPrefix("a: the file is empty"))
            try write([UInt8](repeating: UInt8(ascii: "#"), count: 1 << 20 | 1), to: path)
            #expect(message { try YAMLReader.readFile(path, displayName: "a") } == "a: the file is larger than 1 MiB")
            #expect(
                message { try YAMLReader.readFile(path, displayName: "a", limit: 10) }
                    == "a: the file is larger than 10 bytes"
            )
        }
    }

    @Test func whatIsNotAFile() throws {
        try inDirectory { directory in
            let pipe = directory + "/pipe"
            try #require(mkfifo(pipe, 0o644) == 0)
            defer { unlink(pipe) }
            #expect(message { try YAMLReader.readFile(pipe, displayName: "p") } == "p: this is not a regular file")
            #expect(
                message { try YAMLReader.readFile(directory, displayName: "d") } == "d: this is a directory, not a file"
            )
            #expect(
                message { try YAMLReader.readFile(directory + "/x", displayName: "x") } == "x: there is no such file"
            )
            #expect(message { try YAMLReader.readFile("/dev/zero") } == "/dev/zero: this is not a regular file")
            #expect(message { try YAMLReader.readFile("") }.contains("the path is empty"))
            #expect(message { try YAMLReader.readFile("/dev/null\0x", displayName: "n") }.contains("NUL"))
        }
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser reads every file"))
    func unreadableFiles() throws {
        try inDirectory { directory in
            let path = directory + "/a.yaml"
            try write([], to: path)
            defer { unlink(path) }
            chmod(path, 0)
            #expect(
                message { try YAMLReader.readFile(path, displayName: "a") }
                    == "a: the file cannot be read: permission denied"
            )
        }
    }
}

/// `write(2)`, which the suite's own method hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
