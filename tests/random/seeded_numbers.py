import random
random.seed(42)
print(random.random(), random.random(), random.randint(1, 100), random.randrange(0, 100, 7), random.getrandbits(40), random.uniform(1, 2))
# expect: 0.6394267984578837 0.025010755222666936 36 21 151282538206 1.7364712141640124
print(random.choice("abcdef"), random.sample(range(100), 5), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=5))
# expect: f [94, 69, 11, 75, 54] [1, 1, 1, 2, 2] ['b', 'b', 'b', 'b', 'b']
a = list(range(10))
random.shuffle(a)
print(a, random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(2), random.betavariate(2, 3), random.triangular(0, 1))
# expect: [5, 9, 3, 4, 1, 7, 8, 6, 2, 0] 0.3765998586879102 1.5043537616578755 0.8228649697026292 0.5186322738240308 0.5632619505723402
