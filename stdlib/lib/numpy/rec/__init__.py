"""numpy.rec: record arrays, whose fields are attributes."""

from numpy._records import format_parser, fromarrays, fromfile, fromrecords, fromstring, recarray
from numpy._records import rec_array as array
from numpy._structures import record
