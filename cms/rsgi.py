"""The application as granian serves it: `granian --interface rsgi cms.rsgi`."""

from cms.whole_requests import WholeRequests
from cms.wsgi import application as wsgi_application

WORKERS = 8  # each may hold a connection of the pool, which has 10

application = WholeRequests(wsgi_application, workers=WORKERS)
