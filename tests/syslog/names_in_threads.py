"""openlog, syslog and closelog from many threads at once: nobody waits for libc with the lock, and no name is lost."""
import syslog
import threading


def work(number):
    for i in range(50):
        syslog.openlog(f"name{number}", 0, syslog.LOG_USER)
        syslog.setlogmask(syslog.LOG_UPTO(syslog.LOG_DEBUG))
        if i % 5 == 0:
            syslog.closelog()


threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
syslog.closelog()
print("done")  # expect: done
