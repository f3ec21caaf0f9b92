/// Every operation that revision files may use.
package enum OperationCatalog {
    /// The operations in the order of the documentation.
    package static let all: [any Operation.Type] = [
        CreateTable.self,
        DropTable.self,
        RenameTable.self,
        AddColumn.self,
        DropColumn.self,
        RenameColumn.self,
        AlterColumn.self,
        CreateIndex.self,
        DropIndex.self,
        RenameIndex.self,
        CreatePrimaryKey.self,
        CreateUniqueConstraint.self,
        CreateForeignKey.self,
        CreateCheckConstraint.self,
        CreateExcludeConstraint.self,
        ValidateConstraint.self,
        RenameConstraint.self,
        DropConstraint.self,
        CreateTableComment.self,
        DropTableComment.self,
        CreateEnum.self,
        AddEnumValue.self,
        RenameEnumValue.self,
        DropEnum.self,
        CreateView.self,
        ReplaceView.self,
        DropView.self,
        CreateSequence.self,
        DropSequence.self,
        CreateSchema.self,
        DropSchema.self,
        CreateExtension.self,
        DropExtension.self,
        BulkInsert.self,
        BackfillRows.self,
        AssertQuery.self,
        RunProgram.self,
        Execute.self,
    ]

    /// The operations by keyword.
    package static let byKeyword: [String: any Operation.Type] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.keyword, $0) }
    )
}
