-- Requests for wrk: KIND says which, IRIS is a file of IRIs to ask about, ENDPOINT the path of the SPARQL endpoint.
--   label-again  one query for one label, the same each time
--   label        the same query for another thing each time, and never twice the same text
--   point        all triples of a thing, another each time, never twice the same text
--   documents    Turtle about a thing
--   pages        pages for people
--   mix          half queries, a quarter documents, a quarter pages

local kind, endpoint = os.getenv("KIND"), os.getenv("ENDPOINT")
local iris = {}
for line in io.lines(os.getenv("IRIS")) do iris[#iris + 1] = line end

local function encoded(text)
  return (text:gsub("[^%w%-%._~]", function(c) return string.format("%%%02X", c:byte()) end))
end

local function ask(query)
  return wrk.format("GET", endpoint .. "?query=" .. encoded(query), { Accept = "application/sparql-results+json" })
end

local label = "SELECT ?l { <%s> <http://www.w3.org/2004/02/skos/core#prefLabel> ?l }"
local point = "SELECT ?p ?o { <%s> ?p ?o }"
local fixed = { "/", "/queries", "/query/who-visited-whom?format=csv", "/limits", "/visits" }
local n = 0

local function path(iri) return (iri:gsub("^https://w3id.org/diplograph/id/", "")) end

local one

one = function(what)
  local iri = iris[n % #iris + 1]
  if what == "label-again" then return ask(label:format(iris[1])) end
  if what == "label" then return ask(label:format(iri) .. " #" .. n) end
  if what == "point" then return ask(point:format(iri) .. " #" .. n) end
  if what == "documents" then return wrk.format("GET", "/doc/" .. path(iri) .. ".ttl") end
  if what == "pages" then return wrk.format("GET", n % 2 == 0 and "/doc/" .. path(iri) or fixed[n % #fixed + 1]) end
  return one(({ "label", "point", "documents", "pages" })[n % 4 + 1])
end

function request()
  n = n + 1
  return one(kind)
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT\t%.1f\t%.2f\t%.2f\t%d\t%d\n",
    summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    summary.requests))
end
