"""Mailboxes on the disk: folders of messages (Maildir, MH) and files with all of them (mbox, MMDF).

A mailbox is a dict of messages by keys that stay; what was changed in a file of all messages is written by flush().  A message knows
in its class what its mailbox keeps beside the text: flags, a folder, a date.  Babyl is not among them.
"""
from _mailbox_folders import MH, Maildir
from _mailbox_files import MMDF, mbox
from _mailbox_messages import (Error, ExternalClashError, FormatError, MHMessage, MMDFMessage, Mailbox, MaildirMessage, Message,
                               NoSuchMailboxError, NotEmptyError, mboxMessage)

__all__ = ["Mailbox", "Maildir", "mbox", "MH", "MMDF", "Message", "MaildirMessage", "mboxMessage", "MHMessage", "MMDFMessage", "Error",
           "NoSuchMailboxError", "NotEmptyError", "ExternalClashError", "FormatError"]

for _class in (Mailbox, Maildir, mbox, MH, MMDF, Message, MaildirMessage, mboxMessage, MHMessage, MMDFMessage, Error, NoSuchMailboxError,
               NotEmptyError, ExternalClashError, FormatError):
    _class.__module__ = __name__
