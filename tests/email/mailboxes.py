# Mailboxes: mbox, MMDF, Maildir, MH; messages that go from one to another.
import email.message
import io
import mailbox
import os

os.chdir(os.environ["TMPDIR"])
TEXT = "From: a@b\nSubject: %s\n\nHello.\nFrom here on\n"


def attempt(function):
    try:
        return function()
    except (KeyError, ValueError, TypeError, mailbox.Error) as error:
        return type(error).__name__, str(error).replace(os.getcwd(), "HERE")


for kind, name in ((mailbox.mbox, "box"), (mailbox.MMDF, "mmdf")):
    box = kind(name)
    first = box.add("From sender Thu Jan  1 00:00:00 2026\n" + TEXT % "one")
    second = box.add((TEXT % "two").encode())
    made = email.message.EmailMessage()
    made["Subject"] = "three"
    made.set_content("text\n")
    box.add(made)
    message = box[first]
    print(type(message).__name__, message["subject"], message.get_from(), message.get_flags(), repr(message.get_payload()))
    message.set_flags("FRO")
    box[first] = message
    box.flush()
    data = open(name).read()
    print(repr(data[:110]), data.count("From "))
    box.lock()
    del box[second]
    box.close()
    again = kind(name, create=False)
    print(len(again), again.keys(), [m["subject"] for m in again], again[0].get_flags(), second in again)
    print(again.get_bytes(0)[:30], again.get_string(1)[:20], again.get(9), attempt(lambda: again[9]), attempt(lambda: again.remove(7)))
    print(attempt(lambda: again.add(5)), attempt(lambda: kind("nowhere", create=False)))

folder = mailbox.Maildir("maildir")
key = folder.add(TEXT % "four")
print(sorted(os.listdir("maildir")), len(folder), key in folder, folder[key].get_subdir(), folder[key].get_flags())
message = folder[key]
message.set_subdir("cur")
message.add_flag("S")
message.add_flag("F")
folder[key] = message
print(os.listdir("maildir/cur")[0].endswith(":2,FS"), folder[key].get_flags(), folder.get_file(key).read()[:9])
sub = folder.add_folder("sub")
sub.add(message)
print(folder.list_folders(), len(folder.get_folder("sub")), attempt(lambda: folder.remove_folder("sub")))
sub.clear()
folder.remove_folder("sub")
print(folder.list_folders(), attempt(lambda: message.set_subdir("x")), attempt(lambda: folder["none"]))

numbers = mailbox.MH("mh")
for i in range(4):
    numbers.add(TEXT % i)
numbers.set_sequences({"unseen": [1, 2, 3], "flagged": [4, 2]})
print(open("mh/.mh_sequences").read(), numbers.keys(), numbers[2].get_sequences())
numbers.remove(1)
numbers.pack()
print(numbers.keys(), numbers.get_sequences(), numbers.popitem()[1]["subject"], len(numbers))

mh = mailbox.MHMessage(TEXT % "x")
mh.add_sequence("flagged")
box_message, dir_message = mailbox.mboxMessage(mh), mailbox.MaildirMessage(mh)
print(box_message.get_flags(), dir_message.get_flags(), dir_message.get_subdir())
dir_message.set_date(0)
converted = mailbox.mboxMessage(dir_message)
print(converted.get_flags(), converted.get_from(), mailbox.MHMessage(converted).get_sequences(), mailbox.MaildirMessage(converted).get_date())
print(mailbox.Message(io.BytesIO(b"Subject: y\n\nz"))["subject"], attempt(lambda: mailbox.Message(3)), mailbox.mbox.__module__)
