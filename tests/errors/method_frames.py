class A:
    def run(self):
        return self.step(0)

    def step(self, x):
        return 1 / x

    @property
    def prop(self):
        return self.run()


print(A().prop)
# exit: 1
