package import SkeinDocument
package import SkeinModel
internal import SkeinSQL

/// A view as a revision writes it.
package struct ViewSpecification: Hashable, Sendable {
    package var name: ObjectName
    var query: PerDialect<String>
    var columns: [Identifier]

    /// Reads `{ name: …, query: …, columns: […] }`.
    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.table("name")
        query = try fields.sql("query")
        columns = try fields.optionalIdentifiers("columns") ?? []
    }

    /// The view for one flavour.
    ///
    /// - Throws: ``OperationError`` when the query is not one statement.
    func view(isMaterialized: Bool, in context: LoweringContext) throws(OperationError) -> View {
        let statements = try context.statements(query, "the query of view \(name)")
        guard let query = statements.first, statements.count == 1 else {
            throw OperationError("the query of view \(name) has to be one statement, and there are \(statements.count)")
        }
        return View(name, query: query.sql, columns: columns, isMaterialized: isMaterialized)
    }
}
