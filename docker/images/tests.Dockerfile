# An environment's image with the Python test suites beside it; never used for candidates.
ARG BASE
FROM ${BASE}

USER 0
COPY python/tests/ /opt/pairwise/tests/
RUN chmod -R a+rX /opt/pairwise/tests
USER 10001:10001
CMD ["python3", "-P", "-B", "-m", "pytest", "-p", "no:cacheprovider", "-q", "/opt/pairwise/tests"]
