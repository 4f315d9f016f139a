"""Exceptions: raised, caught by type, re-raised, with finally and with a context manager."""


class Retry(Exception):
    def __init__(self, after):
        super().__init__(after)
        self.after = after


class Refused(Exception):
    pass


class Ticket:
    def __init__(self):
        self.opened = self.failed = 0

    def __enter__(self):
        self.opened += 1
        return self

    def __exit__(self, kind, value, trace):
        if kind is Refused:
            self.failed += 1
            return True
        return False


def serve(i):
    if i % 3 == 0:
        raise Retry(i % 7)
    if i % 5 == 0:
        raise Refused("no")
    if i % 7 == 0:
        return {}[i]
    return i


def careful(i, totals):
    try:
        totals["served"] += serve(i) & 3
    except Retry as retry:
        totals["waited"] += retry.after
    except (KeyError, IndexError):
        totals["missing"] += 1
    finally:
        totals["asked"] += 1


def main(n):
    totals = {"served": 0, "waited": 0, "missing": 0, "asked": 0}
    ticket = Ticket()
    for i in range(n):
        with ticket:
            careful(i, totals)
        try:
            int("12x" if i & 7 == 0 else "12")
        except ValueError:
            totals["missing"] += 1
    return totals, ticket.opened, ticket.failed


print(*main(750_000))
