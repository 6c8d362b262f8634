//! Unnamed statements. In PgBouncer's transaction mode a named prepared statement may be missing on the next connection, or
//! conflict with another process's. Unnamed ones take one more round trip.

use sqlx::any::AnyArguments;
use sqlx::query::{Query, QueryScalar};
use sqlx::{Any, Decode, SqlSafeStr, Type};

pub(super) fn query<'q>(sql: impl SqlSafeStr) -> Query<'q, Any, AnyArguments> {
    sqlx::query(sql).persistent(false)
}

/// The first column of the first row.
pub(super) fn query_scalar<'q, T>(sql: impl SqlSafeStr) -> QueryScalar<'q, Any, T, AnyArguments>
where
    (T,): for<'r> sqlx::FromRow<'r, sqlx::any::AnyRow>,
    T: Type<Any> + for<'r> Decode<'r, Any>,
{
    sqlx::query_scalar(sql).persistent(false)
}
