"""%gil: the lock's policy, who holds it, who waits, and what each thread has had of it."""
import gil

from _cells.error import UsageError

COLUMNS = ("thread", "state", "held", "wanted", "blocked", "takes", "waits")


def gil_line(shell, line, frame):
    """%gil shows; %gil POLICY sets the policy; %gil reset begins to count anew"""
    words = line.strip()
    if words == "reset":
        gil.reset()
    elif words:
        try:
            gil.set_policy(words)
        except ValueError as e:
            raise UsageError(f"%gil: {e}") from None
    else:
        _show()


def _show():
    is_timed = gil.timing(True)
    print(f"policy  {gil.policy()}")
    print(f"holder  {gil.holder()}")
    waiting = gil.waiters()
    print("waiting " + (", ".join(str(who) for who in waiting) if waiting else "nobody"))
    rows = [COLUMNS] + [_row(thread, is_timed) for thread in gil.stats()]
    widths = [max(len(row[n]) for row in rows) for n in range(len(COLUMNS))]
    for row in rows:
        print("  ".join(text.ljust(width) if n < 2 else text.rjust(width) for n, (text, width) in enumerate(zip(row, widths))))
    if not is_timed:
        print("(times are measured from now on)")


def _row(thread, is_timed):
    seconds = tuple(f"{thread[name] * 1e3:.1f} ms" if is_timed else "-" for name in ("held", "wanted", "blocked"))
    return (f"{thread['number']} {thread['name']}", thread["state"], *seconds, str(thread["takes"]), str(thread["waits"]))
