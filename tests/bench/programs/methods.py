"""Method calls, inheritance, super, properties, static and class methods."""


class Account:
    rate = 3

    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.log = 0

    def deposit(self, amount):
        self.balance += amount
        self.note(amount)
        return self

    def note(self, amount):
        self.log += amount & 1

    @property
    def worth(self):
        return self.balance + self.log

    @staticmethod
    def fee(amount):
        return amount // 10

    @classmethod
    def interest(cls, amount):
        return amount * cls.rate


class Savings(Account):
    rate = 5

    def deposit(self, amount):
        return super().deposit(amount - self.fee(amount))


def main(n):
    accounts = [Account("a", 0), Savings("b", 10), Account("c", 20), Savings("d", 5)]
    total = 0
    for i in range(n):
        account = accounts[i & 3]
        account.deposit(i & 31).deposit(7)
        total += account.worth & 255
        total += account.interest(i & 7)
    return total, [account.balance for account in accounts]


print(*main(1_000_000))
