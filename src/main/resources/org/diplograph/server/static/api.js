// The API's description as Swagger UI shows it, once somebody opens it; nothing is asked outside of this server.

const box = document.getElementById("api");
box.addEventListener("toggle", () => {
  if (box.open) {
    window.SwaggerUIBundle({
      url: "/api/openapi.json",
      domNode: box.querySelector("div"),
      deepLinking: true,
      docExpansion: "list",
      defaultModelsExpandDepth: -1,
      validatorUrl: null,
    });
  }
}, { once: true });
box.open = location.hash.startsWith("#/");
