"""How a record's file comes to have this version's tables: Alembic's revisions, shipped with the package."""
