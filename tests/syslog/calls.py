# Masks, options, and messages that go to stderr too.
import syslog

print(syslog.LOG_UPTO(syslog.LOG_ERR), syslog.LOG_MASK(syslog.LOG_ERR), syslog.LOG_LOCAL7, syslog.LOG_PID | syslog.LOG_PERROR)
# expect: 15 8 184 33
old = syslog.setlogmask(syslog.LOG_UPTO(syslog.LOG_ERR))
print(old, syslog.setlogmask(old))  # expect: 255 15
syslog.openlog("test", syslog.LOG_PID, syslog.LOG_USER)
print(syslog.syslog("a message"), syslog.syslog(syslog.LOG_DEBUG, "another 100%s"), syslog.closelog())
# expect: None None None
for arguments in ((3,), (), ("a", "b"), (1, 2)):
    try:
        syslog.syslog(*arguments)
    except TypeError as e:
        print("TypeError")  # expect: TypeError
        # expect: TypeError
        # expect: TypeError
        # expect: TypeError
