"""The outbox by kind: what no sender takes piles up, and must not be looked through for what one does take."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Makes the change."""
    op.drop_index(op.f("ix_outbox_status_not_before"), table_name="outbox")
    op.create_index(op.f("ix_outbox_kind_status_not_before"), "outbox", ["kind", "status", "not_before"], unique=False)
    op.create_index(op.f("ix_outbox_status_expires_at"), "outbox", ["status", "expires_at"], unique=False)


def downgrade() -> None:
    """Takes the change back."""
    op.drop_index(op.f("ix_outbox_status_expires_at"), table_name="outbox")
    op.drop_index(op.f("ix_outbox_kind_status_not_before"), table_name="outbox")
    op.create_index(op.f("ix_outbox_status_not_before"), "outbox", ["status", "not_before"], unique=False)
