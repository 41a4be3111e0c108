"""Who works in the CMS, in which role and for whom, and who approves their work."""

from cms.users.models.moderation import ModerationTask
from cms.users.models.role import Role, RoleKey
from cms.users.models.user import Membership, User

__all__ = ["Membership", "ModerationTask", "Role", "RoleKey", "User"]
