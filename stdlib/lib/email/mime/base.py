"""The base of the classes for parts of certain types."""
import email.policy
from email import message

__all__ = ["MIMEBase"]


class MIMEBase(message.Message):
    """A part with Content-Type and MIME-Version."""

    def __init__(self, _maintype, _subtype, *, policy=None, **_params):
        super().__init__(policy=email.policy.compat32 if policy is None else policy)
        self.add_header("Content-Type", "%s/%s" % (_maintype, _subtype), **_params)
        self["MIME-Version"] = "1.0"
