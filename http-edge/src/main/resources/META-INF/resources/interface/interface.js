// Shows the document of the service that this page comes from, wherever a proxy puts that service.
const answer = await fetch('../v1/openapi.json');
const description = await answer.json();
description.servers = [{ url: new URL('../v1', document.baseURI).pathname }];
for (const scheme of Object.values(description.components.securitySchemes ?? {})) {
  if (scheme.type === 'openIdConnect') {
    // The page may talk to nobody but us, so a token is asked for instead of fetched.
    scheme.type = 'http';
    scheme.scheme = 'bearer';
    delete scheme.openIdConnectUrl;
  }
}
document.title = `${description.info.title} – interface`;
globalThis.SwaggerUIBundle({
  dom_id: '#interface',
  spec: description,
  queryConfigEnabled: false,
  validatorUrl: null,
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  defaultModelRendering: 'example',
});
