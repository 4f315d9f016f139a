import pickle
import numpy as np

for protocol in 2, 5:
    for a in (np.array("2020-01-02", "M8[D]"), np.array([["2020-01-02", "NaT"]], "M8[s]"), np.array([1, 2], "m8[ms]"),
              np.zeros(2, [("when", "M8[s]"), ("n", "i4")])):
        b = pickle.loads(pickle.dumps(a, protocol))
        print(protocol, b.dtype == a.dtype, repr(b.tolist()))  # expect: 2 True datetime.date(2020, 1, 2)
        # expect: 2 True [[datetime.datetime(2020, 1, 2, 0, 0), None]]
        # expect: 2 True [datetime.timedelta(microseconds=1000), datetime.timedelta(microseconds=2000)]
        # expect: 2 True [(datetime.datetime(1970, 1, 1, 0, 0), 0), (datetime.datetime(1970, 1, 1, 0, 0), 0)]
        # expect: 5 True datetime.date(2020, 1, 2)
        # expect: 5 True [[datetime.datetime(2020, 1, 2, 0, 0), None]]
        # expect: 5 True [datetime.timedelta(microseconds=1000), datetime.timedelta(microseconds=2000)]
        # expect: 5 True [(datetime.datetime(1970, 1, 1, 0, 0), 0), (datetime.datetime(1970, 1, 1, 0, 0), 0)]
