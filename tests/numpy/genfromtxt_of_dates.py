import io
import numpy as np
print(np.genfromtxt(io.StringIO("2024-01-01,5\n,6\n2023-05-06,7"), delimiter=",", dtype="M8[D],i4"))
# expect: [('2024-01-01', 5) (       'NaT', 6) ('2023-05-06', 7)]
print(np.genfromtxt(io.StringIO("2024-01 2024-02"), dtype="M8[M]"))  # expect: ['2024-01' '2024-02']
